"""Writes judged queries for the search: what a person types, and the records that must be among the first five.

    python make_queries.py FOLDER OUT      FOLDER: the open folder of the example nursery; OUT: the JSON file

It shares no code with the program: pinyin is of pypinyin, traditional characters of OpenCC. A query is judged by what it
means, over all records: those that fit it equally well are all expected, and one that more than MOST fit is not asked,
since it names no one. The same folder gives the same file.
"""

import json
import random
import sys
from functools import cache
from itertools import zip_longest
from pathlib import Path

from opencc import OpenCC
from pypinyin import lazy_pinyin

from records import Nursery, Person, Startup, is_han, read

MOST = 3  # more records than this that fit alike are no answer

# How many of each kind; 200 in all.
KINDS = {
    "chinese name": 20, "company": 16, "pinyin": 22, "initials": 16, "surname initial": 14, "mixed": 16,
    "traditional": 18, "digits": 20, "several words": 24, "typo": 16, "note": 10, "site": 8,
}

# Queries that would be unjust, and why. (text -> reason)
UNJUST: dict[str, str] = {}

to_traditional = cache(OpenCC("s2t").convert)
simple = cache(OpenCC("t2s").convert)


class Judge:
    """What fits what, and the candidates of each kind."""

    def __init__(self, nursery: Nursery) -> None:
        self.nursery = nursery
        self.dice = random.Random(1988)
        self.chinese = [p for p in nursery.people if p.surname]
        self.foreign = [p for p in nursery.people if not p.surname]

    # ── who fits ──

    def people(self, fits) -> list[str]:
        return [person.key for person in self.nursery.people if fits(person)]

    def startups(self, fits) -> list[str]:
        return [startup.key for startup in self.nursery.startups if fits(startup)]

    def with_words(self, words: list[str]) -> list[str]:
        """People of whom each word stands in the name or company, or is the city."""
        def fits(person: Person) -> bool:
            return all(word in person.name or word in person.company or word == person.city for word in words)
        return self.people(fits)

    def some(self, records: list) -> list:
        """All of them in an order of chance, those that were made for hard cases among them."""
        return self.dice.sample(records, len(records))

    # ── candidates of each kind: (text, the records that fit) ──

    def chinese_name(self):
        whole = ((p.name, self.people(lambda o, n=p.name: n in o.name)) for p in self.some(self.chinese))
        compound = ((p.name, self.people(lambda o, n=p.name: n in o.name))
                    for p in self.some([p for p in self.chinese if len(p.surname) == 2]))
        given = ((p.given, self.people(lambda o, g=p.given: g in o.name)) for p in self.some(self.chinese)
                 if len(p.given) == 2)
        return in_turns(whole, compound, given)

    def company(self):
        def asked(text_of):
            for startup in self.some(self.nursery.startups):
                text = text_of(startup)
                yield text, self.startups(lambda o, t=text: t.lower() in o.name.lower())
        return in_turns(asked(lambda s: s.short), asked(lambda s: s.name), asked(middle))

    def pinyin(self):
        def alike(syllables):
            return self.people(lambda o: o.surname and o.syllables == syllables)
        joined = (("".join(p.syllables), alike(p.syllables)) for p in self.some(self.chinese))
        spaced = ((" ".join(["".join(p.surname_syllables), "".join(p.given_syllables)]), alike(p.syllables))
                  for p in self.some(self.chinese))
        western = ((f'{"".join(p.given_syllables).title()} {"".join(p.surname_syllables).title()}', alike(p.syllables))
                   for p in self.some(self.chinese))
        hard = (("".join(p.syllables), alike(p.syllables)) for p in self.some(self.chinese)
                if p.surname in "单解仇曾翟覃" or len(p.surname) == 2)
        startups = (("".join(lazy_pinyin(s.short)), self.startups(lambda o, s=s: lazy_pinyin(o.short) == lazy_pinyin(s.short)))
                    for s in self.some(self.nursery.startups) if is_han(s.short))
        foreign = ((p.name.lower(), self.people(lambda o, p=p: o.name == p.name)) for p in self.some(self.foreign)
                   if p.name.isascii())
        return in_turns(joined, spaced, western, hard, startups, foreign)

    def initials(self):
        def of_person(person):
            return initials(person.syllables)
        startup_initials = [initials(lazy_pinyin(s.short)) for s in self.nursery.startups if is_han(s.short)]
        plain = ((of_person(p), self.people(lambda o, p=p: o.surname and of_person(o) == of_person(p)))
                 for p in self.some(self.chinese) if len(p.syllables) > 2 and of_person(p) not in startup_initials)
        with_company = ((f"{of_person(p)} {p.company[:4]}",
                         self.people(lambda o, p=p: o.surname and of_person(o) == of_person(p) and o.company[:4] == p.company[:4]))
                        for p in self.some(self.chinese) if p.company)
        startups = ((initials(lazy_pinyin(s.short)),
                     self.startups(lambda o, s=s: initials(lazy_pinyin(o.short)) == initials(lazy_pinyin(s.short))))
                    for s in self.some(self.nursery.startups) if is_han(s.short))
        return in_turns(with_company, plain, startups)

    def surname_initial(self):
        """`zzimo` and `zimo z` for 曾子墨."""
        def short(p):
            return initials(p.surname_syllables), "".join(p.given_syllables)
        def alike(p):
            return self.people(lambda o: o.surname and short(o) == short(p))
        long_enough = [p for p in self.chinese if len(p.given) == 2]
        joined = (("".join(short(p)), alike(p)) for p in self.some(long_enough))
        behind = ((f"{short(p)[1]} {short(p)[0]}", self.people(
            lambda o, p=p: o.surname and short(o)[1] == short(p)[1] and initials(o.surname_syllables).startswith(short(p)[0])))
                  for p in self.some(long_enough))
        return in_turns(joined, behind)

    def mixed(self):
        """Characters and letters in one word, and one of each."""
        two = [p for p in self.chinese if len(p.given) == 2]
        def asked(text_of, alike):
            for p in self.some(two):
                yield text_of(p), self.people(lambda o: o.surname and alike(o) == alike(p))
        surname_initials = asked(lambda p: p.surname + initials(p.given_syllables),
                                 lambda p: (p.surname, initials(p.given_syllables)))
        surname_pinyin = asked(lambda p: p.surname + "".join(p.given_syllables), lambda p: (p.surname, p.given_syllables))
        pinyin_given = asked(lambda p: "".join(p.surname_syllables) + p.given, lambda p: (p.surname_syllables, p.given))
        word_each = asked(lambda p: f'{p.given} {"".join(p.surname_syllables)}', lambda p: (p.surname_syllables, p.given))
        company = (("".join(lazy_pinyin(s.short[:2])) + s.short[2:], self.startups(lambda o, s=s: o.short == s.short))
                   for s in self.some(self.nursery.startups) if is_han(s.short))
        return in_turns(surname_initials, surname_pinyin, pinyin_given, word_each, company)

    def traditional(self):
        names = ((to_traditional(p.name), self.people(lambda o, p=p: simple(o.name) == simple(p.name)))
                 for p in self.some(self.chinese) if to_traditional(p.name) != p.name)
        # Who is kept in traditional characters is looked for in simplified ones.
        kept = ((simple(p.name), self.people(lambda o, p=p: simple(o.name) == simple(p.name)))
                for p in self.some(self.chinese) if simple(p.name) != p.name)
        companies = ((to_traditional(s.short), self.startups(lambda o, s=s: o.short == s.short))
                     for s in self.some(self.nursery.startups) if to_traditional(s.short) != s.short)
        both = ((to_traditional(f"{p.name} {p.company[:4]}"),
                 self.people(lambda o, p=p: o.name == p.name and o.company[:4] == p.company[:4]))
                for p in self.some(self.chinese) if p.company and to_traditional(p.company[:4]) != p.company[:4])
        return in_turns(names, kept, companies, both)

    def digits(self):
        phones = self.some(self.nursery.people)
        def holds(text):
            return self.people(lambda o: any(text in value for values in o.contacts.values() for value in values))
        last_four = ((p.phone[-4:], self.people(lambda o, p=p: o.phone.endswith(p.phone[-4:]))) for p in phones)
        whole = ((f"{p.phone[:3]} {p.phone[3:7]} {p.phone[7:]}", holds(p.phone)) for p in self.some(phones))
        abroad = ((f"+86 {p.phone[:3]}-{p.phone[3:7]}-{p.phone[7:]}", holds(p.phone)) for p in self.some(phones))
        begins = ((p.phone[:7], holds(p.phone[:7])) for p in self.some(phones))
        with_name = ((f"{p.surname} {p.phone[-4:]}",
                      self.people(lambda o, p=p: o.surname == p.surname and o.phone.endswith(p.phone[-4:])))
                     for p in self.some(self.chinese))
        coded = [s for s in self.nursery.startups if s.code]
        codes = ((s.code, [s.key]) for s in self.some(coded))
        code_starts = ((s.code[:12].lower(), self.startups(lambda o, s=s: o.code.startswith(s.code[:12])))
                       for s in self.some(coded))
        return in_turns(last_four, whole, begins, with_name, codes, last_four, abroad, code_starts)

    def several_words(self):
        employed = [p for p in self.chinese if p.company and is_han(p.company[:4])]
        def of_people(words_of, people=employed):
            for p in self.some(people):
                yield " ".join(words_of(p)), self.with_words(words_of(p))
        name_company = of_people(lambda p: [p.name, p.company[:2]])
        company_name = of_people(lambda p: [p.company[:4], p.name])
        surname_company = of_people(lambda p: [p.surname, p.company[:4]])
        name_city = of_people(lambda p: [p.name, p.city])
        company_city = ((f"{s.short} {s.city}", self.startups(
            lambda o, s=s: s.short in o.name and s.city == o.city)) for s in self.some(self.nursery.startups))
        root_city = ((f"{s.city} {s.short[:2]}", self.startups(
            lambda o, s=s: s.short[:2] in o.name and s.city == o.city)) for s in self.some(self.nursery.startups)
                     if is_han(s.short))
        foreign = of_people(lambda p: [p.name.split()[0], p.company.split()[0]],
                            [p for p in self.foreign if p.company and p.company.isascii()])
        return in_turns(name_company, company_city, surname_company, company_name, root_city, name_city, foreign)

    def typo(self):
        """A word of letters, five or more, with one wrong; of all words, only what is meant is one edit away."""
        words: dict[str, list[str]] = {}
        for p in self.nursery.people:
            for word in ["".join(p.syllables)] if p.surname else [w.lower() for w in p.name.split() if w.isascii()]:
                words.setdefault(word, []).append(p.key)
        for s in self.nursery.startups:
            word = "".join(lazy_pinyin(s.short)) if is_han(s.short) else s.short.split()[0].lower()
            words.setdefault(word, []).append(s.key)
        for meant in self.some(sorted(words)):
            if len(meant) >= 5 and meant.isascii() and meant.isalpha():
                typed = mistyped(meant, self.dice)
                near = [w for w in words if any(distance_at_most_one(typed, w[:n]) for n in range(len(typed) - 1, len(typed) + 2))]
                if near == [meant] and not any(typed in w for w in words):
                    yield typed, words[meant]

    def note(self):
        for text in self.some([n for n in self.nursery.notes if self.nursery.notes.count(n) == 1]):
            phrase = " ".join(text.rstrip(".").split()[2:5]) if text.isascii() else text.rstrip("。").split("，")[-1]
            yield phrase, [f"note {n[:80]}" for n in self.nursery.notes if phrase in n]

    def site(self):
        def having(text):
            return [f'site {o["name"]}' for o in self.nursery.sites if text in o["name"] or text in o["address"]]
        def asked(text_of, word_of=None):
            for site in self.some(self.nursery.sites):
                yield text_of(site), having((word_of or text_of)(site))
        names = asked(lambda s: s["name"])
        begins = asked(lambda s: s["name"][:3])
        pinyin = asked(lambda s: "".join(lazy_pinyin(s["name"][:4])), lambda s: s["name"][:4])
        short = asked(lambda s: initials(lazy_pinyin(s["name"])), lambda s: s["name"])
        street = asked(lambda s: s["address"].split("区")[-1][:3])
        return in_turns(names, pinyin, street, begins, short)


# ── small things ──

def initials(syllables: list[str]) -> str:
    return "".join(s[0] for s in syllables)


def middle(startup: Startup) -> str:
    """What people call a company who leave out its city and its form."""
    name = startup.name.removesuffix(" Ltd.").removesuffix("有限公司")
    return name.removeprefix(startup.city)[:6] if is_han(startup.short) else name


def mistyped(word: str, dice: random.Random) -> str:
    """One letter less, one more, another, or two that changed places."""
    at = dice.randrange(1, len(word) - 1)
    letter = dice.choice("abcdefghijklmnopqrstuvwxyz".replace(word[at], ""))
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2:]
    choices = [word[:at] + word[at + 1:], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1:], swapped]
    return dice.choice([typed for typed in choices if typed != word and len(typed) >= 5] or choices)


def distance_at_most_one(one: str, other: str) -> bool:
    """Whether one insertion, deletion, substitution or swap of neighbours makes them the same."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip_longest(one, other)) if a != b), None)
    if start is None:
        return True
    one, other = one[start:], other[start:]
    return (one[1:] == other or one == other[1:] or one[1:] == other[1:]
            or (one[:2] == other[1::-1] and len(other) > 1 and one[2:] == other[2:]))


def in_turns(*candidates):
    """One of each after the other, until all are used up."""
    nothing = object()
    for row in zip_longest(*candidates, fillvalue=nothing):
        yield from (candidate for candidate in row if candidate is not nothing)


def make(nursery: Nursery) -> list[dict]:
    judge, queries, asked = Judge(nursery), [], set(UNJUST)
    for kind, count in KINDS.items():
        found = 0
        for text, expect in getattr(judge, kind.replace(" ", "_"))():
            if found == count:
                break
            if text in asked or not 1 <= len(expect) <= MOST:
                continue
            asked.add(text)
            found += 1
            queries.append({"kind": kind, "text": text, "expect": sorted(set(expect))})
        assert found == count, f"{kind}: {found} of {count}"
    return queries


def main() -> None:
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    queries = make(read(folder))
    lines = [json.dumps(query, ensure_ascii=False) for query in queries]
    out.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
    print(f"{out}: {len(queries)} queries")


if __name__ == "__main__":
    main()
