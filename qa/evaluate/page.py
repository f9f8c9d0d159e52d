"""A run shown as one HTML page with plots, which needs nothing else to be looked at."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from qa.evaluate.report import Bin, Report, Share, render

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def page(report: Report) -> str:
    """Return the figures and the plots of a run as one HTML page that needs nothing else."""
    failures = "".join(
        f"<tr><td>{escape(r.question.id)}<td>{escape(r.question.question)}"
        f"<td>{escape(r.answer.answer)}<td>{escape('; '.join(r.problems))}</tr>"
        for r in report.failures()
    )
    return (
        '<!doctype html><html lang="zh"><meta charset="utf-8"><title>问策 评测</title>'
        "<style>body{font:15px/1.5 sans-serif;max-width:60rem;margin:2rem auto}"
        "td{border-top:1px solid #ccc;vertical-align:top;padding:.2rem .6rem}"
        "text{font-size:12px}</style>"
        f"<h1>问策 评测</h1><pre>{escape(render(report))}</pre>"
        f"<h2>各类问题正确率</h2>{_bars(report.by_kind())}"
        f"<h2>置信度与正确率</h2>{_curve(report.calibration())}"
        f"<h2>耗时（毫秒）</h2>{_histogram([r.took_ms for r in report.results], report.p99_ms)}"
        f"<h2>答错的问题</h2><table>{failures}</table></html>"
    )


def _bars(shares: Mapping[str, Share]) -> str:
    rows = "".join(
        f'<text x="0" y="{22 * i + 15}">{escape(name)}</text>'
        f'<rect x="130" y="{22 * i + 3}" width="{400 * share.value:.0f}" height="16" fill="#47a"/>'
        f'<text x="540" y="{22 * i + 15}">{share.value:.0%} ({share.part}/{share.whole})</text>'
        for i, (name, share) in enumerate(shares.items())
    )
    return f'<svg width="680" height="{22 * len(shares)}" role="img">{rows}</svg>'


def _curve(bins: Sequence[Bin]) -> str:
    """Draw how many are right over how sure they are; on the dashed line the two agree."""
    dots = [(40 + 300 * b.confidence, 330 - 300 * b.right.value, b) for b in bins]
    line = " ".join(f"{x:.0f},{y:.0f}" for x, y, _ in dots)
    marks = "".join(
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4" fill="#47a"><title>{b.right.part}/{b.right.whole}'
        f'</title></circle><text x="{x - 8:.0f}" y="{y - 8:.0f}">{b.right.whole}</text>'
        for x, y, b in dots
    )
    return (
        '<svg width="380" height="360" role="img"><path d="M40 30V330H340" fill="none"'
        ' stroke="#333"/><path d="M40 330L340 30" stroke="#999" stroke-dasharray="4"/>'
        f'<polyline points="{line}" fill="none" stroke="#47a"/>{marks}'
        '<text x="150" y="350">置信度 0-1</text><text x="0" y="20">正确率</text></svg>'
    )


def _histogram(took_ms: Sequence[float], p99_ms: float, columns: int = 30) -> str:
    """Count how long the answers took; the last column holds what took longer than 99 in 100."""
    longest = p99_ms or 1.0
    counts = [0] * columns
    for ms in took_ms:
        counts[min(columns - 1, int(ms / longest * columns))] += 1
    highest = max(counts) or 1
    bars = "".join(
        f'<rect x="{18 * i}" y="{110 - 100 * n / highest:.0f}" width="16"'
        f' height="{100 * n / highest:.0f}" fill="#47a"><title>{n}</title></rect>'
        for i, n in enumerate(counts)
    )
    return (
        f'<svg width="{18 * columns + 60}" height="130" role="img">{bars}'
        f'<text x="0" y="125">0</text><text x="{18 * columns - 10}" y="125">≥ {longest:.1f}</text>'
        "</svg>"
    )
