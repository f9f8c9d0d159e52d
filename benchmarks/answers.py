"""How right the answers are, by kind, on the bundled documents and on those of other places.

    python benchmarks/answers.py                the questions used for tuning
    python benchmarks/answers.py --held-out     the fifth set aside
    python benchmarks/answers.py --failures     also what came out wrong
    python benchmarks/answers.py --html FILE    also a page with plots
    python benchmarks/answers.py --elsewhere FOLDER    questions on real documents that FOLDER holds; with --held-out, those set aside

The questions of `places.jsonl` are asked of a library that holds the written documents of
`benchmarks/documents/places/` beside the bundled ones; those of the other files of a library of the
folder of the same name. A file of `questions/elsewhere/` is asked of the documents its evidence
names, found in FOLDER by their file names.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from qa.bot import Bot  # noqa: E402 - found once the root is on the path
from qa.evaluate import Question, Report, Result, evaluate, failure, load, page, render  # noqa: E402

BUNDLED = ROOT / "corpus" / "documents"
DAY = date(2026, 6, 30)  # of asking: what is in force, and what 今年 means, hang on it
DOCUMENTS = HERE / "documents"
LIBRARIES = {
    "bundled": [BUNDLED],
    "places": [BUNDLED, DOCUMENTS / "places"],
    "mixed": [DOCUMENTS / "mixed"],
    "further": [DOCUMENTS / "further"],
    "aside": [DOCUMENTS / "aside"],
}
ELSEWHERE = HERE / "questions" / "elsewhere"

if TYPE_CHECKING:
    from collections.abc import Iterator


def main() -> int:
    wanted = arguments()
    if wanted.elsewhere:
        report = Report(
            tuple(
                r
                for file in sorted(ELSEWHERE.glob("*.jsonl"))
                for r in real(file, wanted.elsewhere, held_out=wanted.held_out)
            )
        )
    else:
        report = run(held_out=wanted.held_out, only=wanted.only)
    print(render(report))
    if wanted.failures:
        print(*map(failure, report.failures()), sep="\n")
    if wanted.html:
        wanted.html.write_text(page(report), encoding="utf-8")
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--held-out", action="store_true", help="the fifth set aside")
    parser.add_argument("--only", choices=LIBRARIES, help="one library's questions")
    parser.add_argument("--elsewhere", type=Path, metavar="FOLDER", help="real documents")
    parser.add_argument("--failures", action="store_true", help="show what came out wrong")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page with plots")
    return parser.parse_args()


def run(*, held_out: bool = False, only: str | None = None) -> Report:
    """Ask the questions of each library, or of one; those set aside or the others."""
    names = [only] if only else list(LIBRARIES)
    return Report(tuple(result for name in names for result in ask(name, held_out=held_out)))


def ask(name: str, *, held_out: bool) -> Iterator[Result]:
    questions = [
        question
        for question in load(HERE / "questions" / f"{name}.jsonl")
        if question.held_out == held_out
    ]
    yield from asked(questions, LIBRARIES[name])


def real(file: Path, folder: Path, *, held_out: bool = False) -> Iterator[Result]:
    """Ask a file's questions of the documents that its evidence names."""
    questions = [question for question in load(file) if question.held_out == held_out]
    names = {evidence.document for question in questions for evidence in question.evidence}
    found = [path for path in sorted(folder.rglob("*")) if path.stem in names]
    missing = names - {path.stem for path in found}
    if missing:
        raise SystemExit(f"{folder} lacks {len(missing)} documents: {', '.join(sorted(missing))}")
    yield from asked(questions, found)


def asked(questions: list[Question], documents: list[Path]) -> Iterator[Result]:
    if not questions:
        return
    with tempfile.TemporaryDirectory() as folder:
        bot = Bot.open(Path(folder) / "data")
        bot.add(documents)
        bot.warm()
        yield from evaluate(bot, questions, DAY).results
        bot.close()


if __name__ == "__main__":
    sys.exit(main())
