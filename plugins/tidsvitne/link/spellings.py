"""Keys under which the spellings of one person's name meet: «Sergej Lavrov», "Sergey Lavrov"; «Muhammad», "Mohammed".

Only names that were written in another script have spellings that one may look past. «Hanne Hansen» and «Hanna Hansen»
are two people, so a name gets such a key only where it looks Slavic or Arabic.
"""

import re
from functools import lru_cache

from tidsvitne.knowledge.words import word_set
from tidsvitne.text.fold import fold

_SLAVIC_SURNAME = re.compile(r"(?:ov|ova|ev|eva|off|skij|skii|skiy|sky|ski|skyj|skyy|skaja|skaya|enko|tsjuk|chuk)$")
_SLAVIC_GIVEN = word_set(
    "aleksandr aleksej aleksei alexei alexey anastasia andrej andrei andrey anatolij anatoly arkadij arkady boris",
    "darja darya dmitrij dmitri dmitry dmitrij fjodor fyodor gennadij gennady grigorij grigory igor irina ivan",
    "jekaterina yekaterina jelena yelena jevgenij yevgeny evgeny jurij yuri yury julija yulia konstantin ksenija ksenia",
    "leonid ljudmila lyudmila maksim maxim marija mikhail natalja natalya nikolaj nikolai nikolay oleg olga pavel",
    "pjotr pyotr roman sergej sergei sergey svetlana tatjana tatyana valerij valery vasilij vasily viktor vitalij",
    "vitaly vladimir vladislav volodymyr vjatsjeslav vyacheslav oleksandr oleksij serhij serhiy andrij andriy",
)
_SLAVIC = (
    (re.compile("shch|sjtsj|sjch"), "S"),
    (re.compile("tsch|tsj|tch|ch|cz"), "C"),
    (re.compile("sch|sh|sj"), "S"),
    (re.compile("zh|zj"), "Z"),
    (re.compile("kh"), "h"),
    (re.compile("x"), "ks"),
    (re.compile("w"), "v"),
    (re.compile("ff$"), "v"),
    (re.compile("[jy]"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile("^ie"), "e"),
    (re.compile("(?<=[CS])o"), "e"),
)

_ARABIC_PARTICLE = re.compile(r"^(?:al|el|abu|abou|bin|ibn|ben|umm)$|^(?:al|el|ash|as|an|ar|at)-")
_ARABIC_GIVEN = word_set(
    "abdallah abdelaziz abdul abdulaziz abdullah abdulrahman adel adnan ahmad ahmed aisha ali amer amir amira anwar",
    "asma ayman aziz bashar basil bassam bilal fadi fahd faisal faris farouk fatima fayez ghassan habib hadi hafez",
    "hamad hamid hamza hani haytham hasan hassan hatem hisham husain husam hussain hussein ibrahim imad ismail issam",
    "jaber jalal jamal jamil kamal karim khadija khaled khalid khalil laila layla mahdi maher mahmoud mahmud majid",
    "malik mansour marwan maryam mazen mohamed mohammad mohammed moustafa muammar muhamad muhammad munir musa mustafa",
    "nabil nader nadia nasser nizar noor nour omar osama othman qasim rafik raed rami rashid rasul riad riyad saad",
    "saddam said saeed salah saleh salem salim salman sami samir samira tamim tarek tariq umar usama walid wissam yahya",
    "yasir yasser yassin youssef yousef yusuf zahra zaid zainab zaki ziad ziyad",
)
_ARABIC_ARTICLE = re.compile(r"^(?:al|el|ul|ad|an|ar|as|ash|at|az|ed|en|er|es|esh)-")
_ARABIC = (
    (re.compile("sch|sh|sj|ch"), "S"),
    (re.compile("kh"), "K"),
    (re.compile("gh"), "G"),
    (re.compile("dh"), "d"),
    (re.compile("th"), "t"),
    (re.compile("q"), "k"),
    (re.compile("dj|dzh|g(?=[ei])"), "j"),
    (re.compile("ou|oo|u|o|w(?![aeiou])"), "u"),
    (re.compile("ee|ei|ai|ay|ey|ie|iy|y(?![aeiou])"), "i"),
    (re.compile("[ae]+h?$"), "a"),
    (re.compile("e"), "a"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile("^yus.f$"), "yusuf"),
)


@lru_cache(maxsize=65536)
def sound_keys(name: str) -> tuple[str, ...]:
    """Return the keys of a full name in Latin letters; none where its spelling has to be taken as it stands.

    Two names that share a key are spellings of one.
    """
    tokens = fold(name).replace(".", "").split()
    if len(tokens) < 2:
        return ()
    slavic, arabic = loose_keys(name)
    keys = [slavic] if tokens[0] in _SLAVIC_GIVEN or _SLAVIC_SURNAME.search(tokens[-1]) else []
    if tokens[0] in _ARABIC_GIVEN or any(map(_ARABIC_PARTICLE.search, tokens)):
        keys.append(arabic)
    return tuple(keys)


@lru_cache(maxsize=65536)
def loose_keys(name: str) -> tuple[str, ...]:
    """Return the keys that any full name has, whether or not it looks Slavic or Arabic: who shares one may be the same."""
    tokens = fold(name).replace(".", "").split()
    if len(tokens) < 2:
        return ()
    slavic = " ".join(_sound(token, _SLAVIC) for token in tokens)
    words = (_ARABIC_ARTICLE.sub("", token) for token in tokens if token not in ("al", "el"))
    return f"slavic {slavic}", "arabic " + " ".join(_sound(word, _ARABIC) for word in words)


def _sound(token: str, table: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for spelling, sound in table:
        token = spelling.sub(sound, token)
    return token
