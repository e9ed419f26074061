"""${title}

${about}

    pip install ${packages}
    python ${file} "What is 6 times 7?"
    python ${file} --jsonl questions.jsonl

Python 3.11 or later.
"""

${imports}


@dataclass(frozen=True)
class Model:
    """How a model is reached; None leaves a setting to its endpoint."""

    name: str
    base_url: str | None
    key_env: str | None = None
    temperature: float | None = None
    max_tokens: int | None = None
    timeout: float = 180


@dataclass(frozen=True)
class Node:
    """What it reads, whom it asks and as what. Without a model it takes a vote."""

    id: str
    role: str
    reads: list[str]
    model: str | None = None
    prompt: str = ""
    temperature: float | None = None
    max_tokens: int | None = None


@dataclass(frozen=True)
class Reply:
    text: str
    input_tokens: int = 0
    output_tokens: int = 0


MODELS = {
${models}}

# Each stands after those that it reads.
NODES = [
${nodes}]

OUTPUT = ${output}


${team}def key(model: Model) -> str:
    return os.environ.get(model.key_env or "") or "none"


def request(node: Node, question: str, read: list[Reply]) -> dict:
    asked = question
    for i, reply in enumerate(read, 1):
        said = reply.text if reply.text.strip() else "(nothing)"
        asked += f"\n\nColleague {i} replied:\n{said}"
    model = MODELS[node.model]
    settings = {
        "temperature": first(node.temperature, model.temperature),
        "max_tokens": first(node.max_tokens, model.max_tokens),
    }
    return {
        "messages": [
            {"role": "system", "content": node.prompt},
            {"role": "user", "content": asked},
        ],
        "settings": {k: v for k, v in settings.items() if v is not None},
    }


def first(value, otherwise):
    return otherwise if value is None else value


async def sample(node: Node, sending: dict, sent: dict) -> int:
    """Equal requests of one question are different samples: the number of this one."""
    before = NODES[: NODES.index(node)]
    kind = (node.model, node.role, len(node.reads))
    alike = [n for n in before if (n.model, n.role, len(n.reads)) == kind]
    return sum([await sent[n.id] == sending for n in alike])


${votes}def line(question: str, replies: dict[str, Reply]) -> dict:
    return {
        "question": question,
        "reply": replies[OUTPUT].text,
        "nodes": {
            id: {
                "reply": r.text,
                "inputTokens": r.input_tokens,
                "outputTokens": r.output_tokens,
            }
            for id, r in replies.items()
        },
    }


def why(e: BaseException) -> str:
    while isinstance(e, BaseExceptionGroup):
        e = e.exceptions[0]
    return f"{type(e).__name__}: {e}"


async def each(team: Team, path: str, concurrency: int) -> bool:
    """A line for each line of the file, in order. Whether all were answered."""
    room = asyncio.Semaphore(concurrency)

    async def one(text: str) -> dict:
        question = ""
        async with room:
            try:
                question = json.loads(text)["question"]
                if not isinstance(question, str):
                    raise ValueError("the question is no text")
                return line(question, await team.ask(question))
            except Exception as e:
                return {"question": question, "error": why(e)}

    with open(path, encoding="utf-8-sig") as file:
        tasks = [asyncio.create_task(one(text)) for text in file if text.strip()]
    answered = True
    for task in tasks:
        done = await task
        answered &= "error" not in done
        print(json.dumps(done, ensure_ascii=False), flush=True)
    return answered


async def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("question", nargs="?", metavar="QUESTION")
    parser.add_argument("--jsonl", metavar="FILE", help="lines with a question each")
    parser.add_argument("--base-url", metavar="URL", help="in place of every endpoint")
    parser.add_argument("--concurrency", type=int, default=8, help="questions at once")
    args = parser.parse_args()
    if (args.question is None) == (args.jsonl is None):
        parser.error("either a QUESTION or --jsonl FILE is needed")
    if not args.base_url and any(m.base_url is None for m in MODELS.values()):
        parser.error("a model has no endpoint: --base-url URL is needed")
    if args.jsonl and not os.path.isfile(args.jsonl):
        parser.error(f"there is no file {args.jsonl}")
    team = Team(args.base_url)
    if args.jsonl:
        return 0 if await each(team, args.jsonl, max(1, args.concurrency)) else 1
    try:
        replies = await team.ask(args.question)
    except Exception as e:
        print(why(e), file=sys.stderr)
        return 1
    print(replies[OUTPUT].text)
    return 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(asyncio.run(main()))
