"""Recomputes a register export as BookFormat.md describes it; Python's own library is enough.

    python3 verify_register.py EXPORT.jsonl

Prints `ok ACTS FACTS ROOT`, or the first difference and exits 1.
"""
import hashlib
import json
import sys


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def canonical(first, pairs):
    lines = [first]
    for name, value in pairs:
        text = str(value).replace("\\", "\\\\").replace("\n", "\\n")
        lines.append(name if value is None else f"{name}={text}")
    return "".join(line + "\n" for line in lines).encode()


class Tree:
    """RFC 6962: the roots of the full subtrees, the largest first."""

    def __init__(self, size=0, frontier=()):
        self.size, self.frontier = size, list(frontier)

    def add(self, leaf):
        rest, self.size = self.size, self.size + 1
        while rest & 1:
            leaf, rest = sha(b"\1", self.frontier.pop(), leaf), rest >> 1
        self.frontier.append(leaf)

    def root(self):
        if not self.frontier:
            return sha()
        node = self.frontier[-1]
        for left in reversed(self.frontier[:-1]):
            node = sha(b"\1", left, node)
        return node


def same(what, computed, stated):
    if computed != stated:
        print(f"{what}: computed {computed}, stated {stated}")
        sys.exit(1)


def finish(act, facts, tree):
    number = act["act"]
    same(f"act {number}: number", tree.size + 1, number)
    same(f"act {number}: root of its facts", facts.root().hex(), act["facts"])
    names = ("kind", "moment", "actor", "facts")
    header = [("number", number)] + [(name, act[name]) for name in names]
    leaf = sha(b"\0", canonical("yuwu-act/1", header))
    same(f"act {number}: leaf", leaf.hex(), act["leaf"])
    tree.add(leaf)
    same(f"act {number}: root", tree.root().hex(), act["root"])


def main(path):
    with open(path, encoding="utf-8", newline="\n") as export:
        head = json.loads(next(export))
        same("format", "yuwu-register/1", head["format"])
        frontier = [bytes.fromhex(digest) for digest in head.get("frontier", [])]
        tree, act, facts, acts, count = Tree(head.get("before", 0), frontier), None, Tree(), 0, 0
        for line in map(json.loads, export):
            if "act" in line:
                if act:
                    finish(act, facts, tree)
                    later = max(line["moment"], act["moment"])
                    same(f"act {line['act']}: moment not before the last", later, line["moment"])
                act, facts, acts = line, Tree(), acts + 1
                continue
            same("next line", f"{act['act']}.{facts.size + 1}" if act else "act", line["fact"])
            body = [("kind", act["kind"]), ("table", line["table"])] + line["columns"]
            facts.add(sha(b"\0", bytes.fromhex(line["salt"]), canonical("yuwu-fact/1", body)))
            count += 1
        if act:
            finish(act, facts, tree)
    same("size", tree.size, head["size"])
    same("root", tree.root().hex(), head["root"])
    print("ok", acts, count, tree.root().hex())


main(sys.argv[1])
