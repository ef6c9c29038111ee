"""A speech with decisions over its slides: what the tests of them share."""

from __future__ import annotations

import json
import re
from pathlib import Path

from builder.build import Plan, build, plan
from builder.model.deck import Deck, Slide
from builder.model.remark import Remark
from builder.read.recipe import read_recipe
from tests.samples import SHELVES

SPEECH = """在全县夜校工作会上的讲话
同志们：
夜校是劳动者的学堂。开办三个月来，报名的人排到了街口。今天，我讲三点意见。
一、认清夜校的分量，把实事办实
去年入冬以来，全县开了42所夜校，学员达到3100人。白天握扳手的手，晚上也想握握毛笔。《礼记》有言，“学然后知不足，教然后知困，知不足然后能自反也”。夜校补的是技能，暖的是人心。
二、抓住课程、师资、场地、服务四个环节，把课堂办活
课堂活不活，学员说了算。
一是课程要对路。学什么，让学员来点单。电工、护理、烘焙、书法，报名最多的先开班。每门课不超过二十人，手把手地教。开课之前要试讲，试讲不过关的不排课。课表贴在门口、发在群里，哪天讲什么、谁来讲，一看就明白，想学的人排得开班、请得下假。
二是师资要过硬。请能工巧匠上讲台，请退休教师带徒弟。老师傅刘守田常说：“手艺不怕人偷，就怕没人来学，来一个我教一个。”课酬按时发到手里。教得好的，年底请上台来戴红花，名字写进县里的光荣册，也写进徒弟们的心里。
三是场地要就近。用好学校、厂房、社区的空教室，出门走一刻钟就能上课。灯要亮，路要平，末班车要等一等下课的人。冬天把暖气烧足，夏天把风扇装好，让学员坐得住、学得进、愿意常来常往。
四是服务要周到。带孩子来的有人帮着照看，缺课的能补课。结业发证书，用工单位认这个证。家里有难处的，学费可以缓一缓；路远的学员由社区统一接送，刮风下雨也不落下一堂课。门口的饮水机有人换水，楼上的教室有人擦黑板。值班老师的电话印在课表上，半夜打来也有人接。学员提的意见当周就要有回音。
三、加强组织领导，把台账管好
夜校不是一阵风。教育部门牵头，工会出名师，街道出场地，三家的台账并成一本。年底看三样：开了多少班，来了多少人，留下多少口碑。
同志们，灯亮起来了，人就会走进来。谢谢大家！
"""
"""Sections of prose and of points, a quotation in each kind of place, a closing."""
POINTS = ("课程要对路", "师资要过硬", "场地要就近", "服务要周到")


def decided(folder: Path, wishes: str = "", speech: str = SPEECH) -> Plan:
    """What is planned of `speech` with a recipe of `wishes`."""
    path = recipe(folder, wishes, speech)
    return plan(read_recipe(path), SHELVES)[0]


def built(folder: Path, wishes: str = "", speech: str = SPEECH) -> tuple[bytes, ...]:
    """The files that are made of it."""
    return tuple(made.data for made in build(read_recipe(recipe(folder, wishes, speech)), SHELVES)[0])


def recipe(folder: Path, wishes: str, speech: str) -> str:
    """A recipe's file beside its speech."""
    (folder / "speech.txt").write_text(speech, encoding="utf-8")
    (folder / "r.toml").write_text(f'speech = "speech.txt"\ntheme = "base"\n{wishes}', encoding="utf-8")
    return str(folder / "r.toml")


def pin(at: str, **keys: object) -> str:
    """A slide's table, with each value as TOML writes it."""
    written = (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items())
    return "\n".join(["[[slide]]", f'at = "{at}"', *written, ""])


def titles(deck: Deck) -> list[str]:
    """The titles in order."""
    return [slide.title for slide in deck.slides]


def shown(slide: Slide) -> list[str]:
    """The words of a slide below its title, without numerals and what stands on every slide."""
    apart = ("title", "crumb", "footer")
    fills = [fill for fill in slide.fills if fill.slot not in apart and not fill.slot.startswith("number")]
    return [paragraph.words for fill in fills for paragraph in fill.paragraphs]


def noted(slide: Slide) -> str:
    """The speech's words in the notes of a slide, without white space."""
    return squeezed("".join(run.text.words for p in slide.notes for run in p.runs if run.text.line))


def spoken(deck: Deck) -> str:
    """All notes, slide after slide."""
    return "".join(map(noted, deck.slides))


def squeezed(words: str) -> str:
    """`words` without white space."""
    return re.sub(r"\s", "", words)


def codes(remarks: tuple[Remark, ...]) -> list[str]:
    """The codes of what is said about slides."""
    return [remark.code for remark in remarks if remark.code.startswith("slide")]
