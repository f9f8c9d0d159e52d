"""How right the answers are: questions with gold, asked, scored and shown."""

from qa.evaluate.page import page
from qa.evaluate.questions import Question, QuestionFileError, load, parse
from qa.evaluate.report import Report, Result, Share, failure, render
from qa.evaluate.scoring import evaluate

__all__ = [
    "Question",
    "QuestionFileError",
    "Report",
    "Result",
    "Share",
    "evaluate",
    "failure",
    "load",
    "page",
    "parse",
    "render",
]
