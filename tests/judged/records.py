"""The nursery as its open folder tells it: people, startups, notes and sites with what somebody would look for."""

import csv
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pypinyin import lazy_pinyin

# Surnames that are read otherwise than the same character elsewhere.
SURNAMES = {
    "单": ["shan"], "解": ["xie"], "仇": ["qiu"], "曾": ["zeng"], "翟": ["zhai"], "覃": ["qin"], "尉迟": ["yu", "chi"],
    "乐正": ["yue", "zheng"], "欧阳": ["ou", "yang"], "上官": ["shang", "guan"], "诸葛": ["zhu", "ge"],
    "慕容": ["mu", "rong"], "司马": ["si", "ma"],
}


def plain(cell: str) -> str:
    """A cell without the mark that keeps a spreadsheet from taking it for a formula."""
    return cell[1:] if cell[:2] in ("\\+", "\\-", "\\=", "\\@") else cell


def is_han(text: str) -> bool:
    return all("\u4e00" <= c <= "\u9fff" for c in text)


@dataclass
class Person:
    name: str
    city: str
    company: str  # the registered name, empty for none
    contacts: dict[str, list[str]] = field(default_factory=dict)  # kind -> values

    @property
    def key(self) -> str:
        return f"person {self.name} {self.phone}"

    @property
    def phone(self) -> str:
        return self.contacts["mobile"][0].removeprefix("+86")

    @property
    def surname(self) -> str:
        """The surname of a Chinese name; empty for others."""
        if not is_han(self.name):
            return ""
        return next((s for s in SURNAMES if len(s) == 2 and self.name.startswith(s)), self.name[0])

    @property
    def given(self) -> str:
        return self.name[len(self.surname):]

    @cached_property
    def surname_syllables(self) -> list[str]:
        return SURNAMES.get(self.surname) or lazy_pinyin(self.surname)

    @cached_property
    def given_syllables(self) -> list[str]:
        return lazy_pinyin(self.given)

    @property
    def syllables(self) -> list[str]:
        return self.surname_syllables + self.given_syllables


@dataclass
class Startup:
    name: str
    short: str
    city: str
    code: str

    @property
    def key(self) -> str:
        return f"startup {self.short or self.name}"


@dataclass
class Nursery:
    people: list[Person]
    startups: list[Startup]
    notes: list[str]
    sites: list[dict[str, str]]


def read(folder: Path) -> Nursery:
    """Reads the folder of `export nursery`. Records stand in the order of what they hold, whatever their ids are."""

    def table(name: str) -> list[dict[str, str]]:
        with open(folder / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
            return [{name: plain(cell) for name, cell in row.items()} for row in csv.DictReader(file)]

    organisations = {row["id"]: row for row in table("organisation")}
    company = {row["person"]: organisations[row["organisation"]]["name"]
               for row in table("affiliation") if not row["ends_on"]}
    people = {row["id"]: Person(row["name"], row["city"], company.get(row["id"], "")) for row in table("person")}
    for row in table("contact_private"):
        people[row["person"]].contacts.setdefault(row["kind"], []).append(row["value"])
    startups = []
    for row in table("startup"):
        of = organisations[row["organisation"]]
        startups.append(Startup(of["name"], of["short_name"], of["city"], of["credit_code"]))
    with_phone = [person for person in people.values() if "mobile" in person.contacts]
    return Nursery(
        people=sorted(with_phone, key=lambda person: (person.name, person.phone)),
        startups=sorted(startups, key=lambda startup: startup.name),
        notes=sorted(row["text"] for row in table("note")),
        sites=sorted(table("site"), key=lambda site: site["name"]),
    )
