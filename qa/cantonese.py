"""Cantonese, as staff of Guangdong write it, put as Mandarin: 係幾多 → 是多少, 邊個負責 → 谁负责.

Only words that Mandarin has not are put otherwise wherever they stand; those that it may have as
well (個, 點, 啲) only beside one of them.
"""

from __future__ import annotations

import re

# Words that only Cantonese writes, 几多 and 几时 of the written language among them
_HAN = r"\u4e00-\u9fff"
_MARKS = re.compile(
    r"[唔嘅咗喺嗰冇㗎嘢佢哋嚟畀攞揾搵乜咁咩嘥啱]|几耐|几钱|几多钱|[系是](?:几多|咪|唔|乜|边)|(?<![左右旁两周这那各单多一江海河])边[个度间啲](?![人字角框线缘界])|点解|点样"
)
# "係" of 關係, 係數 is no 是
_IS = re.compile(r"(?<![關体體維干聯联血])係(?!數|数|列|統|统)")
_WAYS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(said), written)
    for said, written in (
        # "几多", "几钱", "几耐", "几时"; not 几钱银
        (r"几多钱|几钱(?!银|重)", "多少钱"),
        (r"几多", "多少"),
        (r"几耐", "多久"),
        (r"几时", "什么时候"),
        # "系咪要排队", "系唔系", "系几多"
        (r"[系是](?:咪|唔[系是])", "是不是"),
        (r"唔系", "不是"),
        (r"系(?=多少|什么|谁|哪|乜|边|多久|咩)", "是"),
        # "边个负责", "边个部门", "边度办", "边间公司", "边啲人"
        (rf"边个(?=部门|单位|机构|机关|[局委厅办区镇街](?![{_HAN}]?[长])|文件|平台|窗口)", "哪个"),
        (r"边个", "谁"),
        (r"边(?:度|处)", "哪里"),
        (r"边间", "哪家"),
        (r"边啲", "哪些"),
        # "乜嘢材料", "要咩条件"; "要钱咩" asks yes or no
        (r"乜(?:嘢|野)?|咩嘢", "什么"),
        (r"咩(?=$|[?？。])", "吗"),
        (r"咩", "什么"),
        # "点解", "点样申请", "点算"
        (r"点解", "为什么"),
        (r"点样(?=$|[?？])", "怎么样"),
        (r"点样", "怎么"),
        (r"点算(?=$|[?？])", "怎么办"),
        (
            r"(?<![\d一二三四五六七八九十几地重热试要网站景起终亮难痛优缺特观节])点(?=申[请报领]|办理?|领取?|计算?|报名)",
            "怎么",
        ),
        # "使唔使交钱", "可唔可以", "得唔得", "有冇", "唔使"
        (r"使唔使", "要不要"),
        (r"可唔可以|得唔得(?=[{_HAN}])", "可不可以"),
        (r"得唔得", "行不行"),
        (r"有冇", "有没有"),
        (r"冇", "没有"),
        (r"唔使", "不用"),
        (r"唔", "不"),
        # "喺边度攞", "畀钱", "搵谁", "嘅", "咗", "佢哋"
        (r"喺", "在"),
        (r"攞", "拿"),
        (r"畀", "给"),
        (r"[揾搵]", "找"),
        (r"嚟", "来"),
        (r"嘢", "东西"),
        (r"佢", "他"),
        (r"哋", "们"),
        (r"嘅", "的"),
        (r"咗", "了"),
        (r"嗰", "那"),
        (r"啲", "些"),
        (r"咁", "这么"),
        (r"(?:㗎|嘎)(?:喇|啦|咩)?(?=$|[?？。,，])", ""),
    )
)
_SPOKEN = re.compile("[唔嘅咗喺嗰冇㗎]|几耐|几钱")
# "广州个老人优待卡": the measure stands for the article; not 每个, 三个, 个人, 个体
_ARTICLE = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![一二两三四五六七八九十百千几多各每某整半单这那哪此该首逐些成])个(?=[\u4e00-\u9fff]{2,})(?![人体别性税股案例位数])"
)


def in_cantonese(text: str) -> str:
    """Read 係 as 是 before the script is simplified, where it would be 系.

    >>> in_cantonese("標準係幾多"), in_cantonese("合作關係")
    ('標準是幾多', '合作關係')
    """
    return _IS.sub("是", text)


def in_mandarin(view: str) -> str:
    """Put Cantonese words of a simplified text as Mandarin; one without any stays as it is.

    >>> in_mandarin("边个负责,几耐办完"), in_mandarin("周边个体户有几点要求")
    ('谁负责,多久办完', '周边个体户有几点要求')
    """
    if not _MARKS.search(view):
        return view.replace("几多", "多少")
    spoken = view
    for said, written in _WAYS:
        spoken = said.sub(written, spoken)
    return _ARTICLE.sub("", spoken) if _SPOKEN.search(view) else spoken
