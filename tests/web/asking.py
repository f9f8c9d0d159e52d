"""What a person does in the chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

LEAD = "东湖科学城建设由谁牵头？"
TARGET = "2020年研发投入占GDP比重目标？"
SERIES = "高新技术企业数量"
TASKS = "市科技局牵头哪些任务？"
REFUSED = "上海市科技工作由谁牵头？"


def ask(page: Page, question: str) -> Locator:
    """Type a question and press Enter; gives its card, once it is there."""
    turns = page.locator(".turn").count()
    page.fill("#question", question)
    page.press("#question", "Enter")
    card = page.locator(".turn").nth(turns).locator(".card")
    card.wait_for()
    return card
