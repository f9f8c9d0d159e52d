"""The words of a question find the tasks they are about: the best kind of fit, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.synonyms import held
from qa.topics import bare, content_words, find_tasks, nearest_tasks, read_topic

if TYPE_CHECKING:
    from qa.bot import Bot
    from qa.library import Library


@pytest.fixture(scope="module")
def known(cities: Bot) -> Library:
    return cities._current()


def found(topic: str, known: Library) -> list[str]:
    tasks = find_tasks(topic, known.tasks, known)
    return [t.fact.task for t in tasks.tasks] if tasks else []


@pytest.mark.parametrize(
    ("topic", "phrase"),
    [
        ("东湖科学城建设", "东湖科学城建设"),
        ("那个东湖科学城建设 来着", "东湖科学城建设"),
        ("“揭榜挂帅”", "揭榜挂帅"),
        ("《曙光计划》", "曙光计划"),
        ("知识产权的保护工作", "知识产权的保护工作"),
    ],
)
def test_the_stretch_that_tells_one_thing_from_another(topic: str, phrase: str) -> None:
    read = read_topic(topic)
    assert read.phrase == phrase
    assert all(word in phrase for word in read.words)


@pytest.mark.parametrize(
    ("topic", "words"),
    [
        ("“智慧河谷”试点", ("智慧河谷", "试点")),
        ("督查激励 免督查", ("督查", "激励", "免督查")),
        ("改造车间、建线上展厅", ("改造", "车间", "线上", "展厅")),
    ],
)
def test_what_belongs_together_is_one_word(topic: str, words: tuple[str, ...]) -> None:
    assert read_topic(topic).words == words


def test_a_number_is_held_as_documents_write_it() -> None:
    assert held("千亿", "营业收入首次突破1000亿元")
    assert not held("千亿", "营业收入首次突破100亿元")


def test_what_people_call_everyday_work_is_held() -> None:
    assert held("平时", "承担委员会日常工作")
    assert held("活儿", "承担委员会日常工作")
    assert content_words("国家层面的制度") == ["国家", "制度"]


@pytest.mark.parametrize("topic", ["工作", "相关任务", "这项工作", "落实", ""])
def test_words_that_any_task_has_tell_nothing(topic: str) -> None:
    assert content_words(topic) == []


def test_marks_blanks_and_case_do_not_count() -> None:
    assert bare("“2 + X” 科技信贷（试点）") == "2+x科技信贷试点"


TASKS = [
    ("东湖科学城建设", ["推动东湖科学城建设加力提速"]),
    ("东湖科学城", ["推动东湖科学城建设加力提速"]),
    ("重大科技专项", ["实施重大科技专项"]),
    ("曙光计划", ["营造环境培育人才"]),
    ("赛马制", ["深化重点改革先行先试"]),
    ("揭榜挂帅", ["实施重大科技专项", "深化重点改革先行先试"]),
    ("外国专家服务", ["做好外国专家服务工作"]),
    ("东湖论坛", ["打造一流创新创业生态"]),
    ("三峡实验室", ["建设三峡实验室"]),
    ("小升高行动", ["实施科技企业梯次培育"]),
    ("节水型园区", ["加强节水技术推广"]),
    ("双创载体", ['推进"双创"载体建设量质齐升']),
    ("武创科技成果转化基金", ["健全科技金融服务体系"]),
    ("外国专嘉服务工作", ["做好外国专家服务工作"]),
    ("三侠实验室", ["建设三峡实验室"]),
]


@pytest.mark.parametrize(("topic", "tasks"), TASKS)
def test_a_topic_finds_its_tasks_and_no_others(
    known: Library, topic: str, tasks: list[str]
) -> None:
    assert found(topic, known) == tasks


@pytest.mark.parametrize(
    "topic",
    ["地铁建设", "垃圾分类", "火星基地", "东湖隧道收费", "营商环境", "工作", "谁", "", "的"],
)
def test_what_no_task_is_about_finds_none(known: Library, topic: str) -> None:
    assert found(topic, known) == []


def test_a_name_fits_better_than_a_word_of_the_text(known: Library) -> None:
    name = find_tasks("实施重大科技专项", known.tasks, known)
    inside = find_tasks("赛马制", known.tasks, known)
    slipped = find_tasks("三侠实验室", known.tasks, known)
    assert name is not None
    assert inside is not None
    assert slipped is not None
    assert name.confidence > inside.confidence > slipped.confidence


def test_only_the_tasks_given_are_looked_at(known: Library) -> None:
    wuhan = [t for t in known.tasks if known.entries[t.document_id].header.place == "武汉市"]
    assert find_tasks("三峡实验室", wuhan, known) is None
    assert find_tasks("东湖科学城", wuhan, known) is not None
    assert find_tasks("东湖科学城", [], known) is None


def test_the_nearest_tasks_share_most_words(known: Library) -> None:
    near = nearest_tasks("人工智能实验室", known.tasks, known)
    assert len(near) == 3
    assert near[0].fact.task == "打造人工智能发展高地"
    assert nearest_tasks("火星移民", known.tasks, known) == []
