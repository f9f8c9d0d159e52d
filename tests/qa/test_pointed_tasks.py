"""Who does a task that its name does not tell, who else, and what of a sentence is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

POINTS = """2026年洛川市产业工作要点
一、重点任务
1.深化新型研发机构改革。深化已建工研院改革,推动整合优化一批、降级退出一批。(牵头单位:市科技局;责任单位:市财政局、各区人民政府)
2.发展低空物流。开通无人机配送航线8条。(牵头单位:市交通运输局;责任单位:市科技局、市公安局)
3.建设算力中心。建成算力3000P。(牵头单位:市数据局;责任单位:市财政局)
"""
RULES = """煤矿建设管理办法
第一条 地方煤矿的申报、验收、监督等工作由省级能源主管部门负责。
第二条 公安部门负责维护矿区的治安秩序，保证道路通畅，并报住房城乡建设部门备案。
第三条 由洛川市工业和信息化局会同市公安局、市交通运输局共同组成煤矿安全联席工作小组，负责日常工作。
第四条 市能源局建立由省煤炭工业协会、省信息研究院、省能源集团组成的工作专班，协助开展管理。
"""


def test_a_task_is_found_by_a_sentence_in_it_that_its_name_does_not_tell(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(要点=POINTS).ask("洛川已建工研院的整顿改革，谁挑头？")
    assert "由市科技局牵头" in answer.answer


def test_who_works_besides_the_one_that_is_named_behind_it(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(要点=POINTS).ask("洛川发展低空物流，交通运输局之外谁来负责")
    assert "还有市科技局、市公安局" in answer.answer


def test_both_roles_of_a_unit_asked_for_together_are_told(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(要点=POINTS).ask("洛川市科技局的任务，牵头的和当责任单位的都说一下")
    assert "牵头1项任务" in answer.answer
    assert "作为责任单位参与1项任务" in answer.answer


def test_a_sentence_is_told_as_far_as_it_speaks_of_what_is_asked(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(办法=RULES).ask("谁维护矿区的治安")
    assert "公安部门" in answer.answer
    assert "住房城乡建设部门" not in answer.answer


def test_who_leads_a_body_is_who_brings_the_others_together(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(办法=RULES).ask("煤矿安全联席工作小组，牵头的是哪个局？")
    assert "洛川市工业和信息化局牵头" in answer.answer


def test_what_makes_up_a_body_is_told_without_who_founds_it(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(办法=RULES).ask("煤矿工作专班由哪几家单位组成")
    assert "由省煤炭工业协会、省信息研究院、省能源集团组成的工作专班" in answer.answer
    assert "市能源局" not in answer.answer


def test_who_answers_for_all_is_asked_of_the_task_and_not_of_a_note(
    bot_of: Callable[..., Bot],
) -> None:
    noted = POINTS + "注：列第一位的牵头单位负总责，其他单位配合。\n"
    answer = bot_of(要点=noted).ask("洛川低空物流这件事哪个单位负总责")
    assert "由市交通运输局牵头" in answer.answer


def test_measures_that_a_unit_stands_beside_are_its_tasks(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(要点=POINTS).ask("洛川市数据局对应的措施是哪条")
    assert "市数据局牵头1项任务：建设算力中心" in answer.answer
