"""What a worker is asked, and what it answers."""

from dataclasses import dataclass, field

import msgspec

from kg.errors import ArticleError
from kg.extract.article import extract_article
from kg.lexicon.load import load_lexicon
from kg.model import Article, Extraction
from kg.model.left_out import LeftOut, Notice
from kg.read.raw import RawArticle, read_raw


@dataclass(frozen=True, slots=True)
class Task:
    """A batch for one worker: inputs to read, or articles to extract from."""

    raw: list[RawArticle] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)

    def __len__(self) -> int:
        """Count the inputs and articles; an empty task is no task."""
        return len(self.raw) + len(self.articles)

    @property
    def source(self) -> str:
        """Source of the first input, or else of the first article."""
        return (self.raw or self.articles)[0].source

    def split(self) -> list["Task"]:
        """Split the batch into tasks of one."""
        return [
            *(Task(raw=[raw]) for raw in self.raw),
            *(Task(articles=[article]) for article in self.articles),
        ]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a task: articles read, or extractions; and what was left out."""

    articles: list[Article] = field(default_factory=list)
    extractions: list[Extraction] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


def do_task(task: Task) -> Answer:
    """Read the inputs and extract from the articles of a task."""
    answer = Answer()
    for raw in task.raw:
        try:
            read = read_raw(raw)
        except ArticleError as error:
            answer.left_out.append(LeftOut(error.source, error.problem))
            continue
        answer.articles.append(read.article)
        answer.notices.extend(Notice(raw.file, what, n) for what, n in read.notices)
    if task.articles:
        lexicon = load_lexicon()
        answer.extractions.extend(
            extract_article(article, lexicon) for article in task.articles
        )
    return answer


def encode(message: Task | Answer) -> bytes:
    """Write a message for the pipe."""
    return msgspec.msgpack.encode(message)


def decode_task(data: bytes) -> Task:
    """Read a task from the pipe."""
    return _TASK.decode(data)


def decode_answer(data: bytes) -> Answer:
    """Read an answer from the pipe."""
    return _ANSWER.decode(data)


_TASK = msgspec.msgpack.Decoder(Task)
_ANSWER = msgspec.msgpack.Decoder(Answer)
