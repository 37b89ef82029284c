"""Verifies what Strata exports, as docs/proof-format.md describes it: exit code 1 and a line for each fault.

Usage: verify.py LOG.jsonl [PUBLIC_KEY] (of `strata seal export --log`), verify.py --proof PROOF.json [PUBLIC_KEY]
"""
import base64
import hashlib
import json
import re
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

FIELDS = ("data", "id", "metadata", "recordedAt", "revision", "schemaVersion", "stream", "type")
LONE = re.compile("[\ud800-\udfff]")


def sha256(data):
    return hashlib.sha256(data).digest()


def number(value):
    """A number as ECMAScript writes it."""
    if isinstance(value, int) and abs(value) < 2**53:
        return str(value)
    value = float(value)
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    mantissa, _, exponent = repr(abs(value)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = whole + ("" if fraction == "0" else fraction)
    point = len(whole) + int(exponent or 0)
    stripped = digits.lstrip("0")
    point -= len(digits) - len(stripped)
    digits = stripped.rstrip("0")
    if 0 < point <= 21:
        text = digits.ljust(point, "0") if len(digits) <= point else digits[:point] + "." + digits[point:]
    elif -6 < point <= 0:
        text = "0." + "0" * -point + digits
    else:
        text = digits[0] + ("." + digits[1:] if len(digits) > 1 else "") + f"e{point - 1:+d}"
    return sign + text


def canonical(value):
    """Canonical JSON (RFC 8785); halves of surrogate pairs are written as escapes."""
    if isinstance(value, str):
        return LONE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
    return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in keys) + "}"


def leaf_of(event):
    return sha256(b"\0" + canonical({name: event[name] for name in FIELDS}).encode())


def node(left, right):
    return sha256(b"\1" + left + right)


class Tree:
    """The frontier of a tree: roots of complete subtrees, with their sizes."""

    def __init__(self):
        self.peaks = []

    def append(self, leaf):
        size = 1
        while self.peaks and self.peaks[-1][0] == size:
            leaf = node(self.peaks.pop()[1], leaf)
            size *= 2
        self.peaks.append((size, leaf))

    def root(self):
        root = self.peaks[-1][1]
        for _, peak in reversed(self.peaks[:-1]):
            root = node(peak, root)
        return root


def key_id(public_key):
    return sha256(base64.b64decode(public_key)).hex()[:16]


def is_signed(public_key, text, signature):
    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public_key))
        key.verify(base64.b64decode(signature), text.encode())
        return True
    except (InvalidSignature, ValueError):
        return False


def is_sealed(public_key, seal):
    return is_signed(public_key, "strata seal 1\n" + canonical(seal["statement"]), seal["signature"])


def unpack(entries):
    """The leaf, position and stream of each event that a seal lists."""
    leaves = base64.b64decode(entries["leaves"])
    streams = [entries["streams"][int(index)] for index in entries["streamOf"].split(",")]
    position, listed = "", []
    for index, ending in enumerate(entries["positions"].split(",")):
        keep = max(0, len(position) - len(ending))
        position = ending[1:] if ending.startswith("=") else position[:keep] + ending
        listed.append((leaves[32 * index : 32 * index + 32], position, streams[index]))
    return listed


class Verifier:
    def __init__(self, pinned):
        self.pinned, self.keys, self.revoked, self.faults = pinned, {}, set(), []
        self.events, self.tree, self.last, self.seals = [], Tree(), None, 0

    def add(self, event):
        self.events.append((leaf_of(event), event["position"], event["stream"]))
        if event["stream"] == "sealKeys-all":
            self.add_key(event["type"], event["data"])
        elif event["stream"] == "seals-all":
            self.add_seal(event["position"], event["data"])

    def add_key(self, kind, data):
        if kind == "SealKeyRevoked":
            return self.revoked.add(data["key"])
        public_key, by = data["publicKey"], data.get("introducedBy", {})
        is_introduced = by.get("key") in self.keys and by["key"] not in self.revoked and is_signed(
            self.keys[by["key"]], "strata seal key 1\n" + public_key, by["signature"]
        )
        if data["key"] == key_id(public_key) and (is_introduced or self.pinned in (None, public_key)):
            self.keys[data["key"]] = public_key

    def add_seal(self, position, seal):
        statement, before = seal["statement"], self.last or {"number": 0, "size": 0}
        key = self.keys.get(statement["key"])
        previous = None if self.last is None else {"size": self.last["size"], "root": self.last["root"]}
        if key is None or statement["key"] in self.revoked or not is_sealed(key, seal):
            return self.faults.append(f"the seal at {position} has no valid signature of a trusted key")
        if statement["number"] != before["number"] + 1 or statement["previous"] != previous:
            self.faults.append(f"the seal at {position} does not continue the one before")
        listed = unpack(seal["entries"])
        if sha256(canonical(seal["entries"]).encode()).hex() != statement["entries"]:
            self.faults.append(f"the seal at {position} lists other events than it signed")
        found = self.events[before["size"] : statement["size"]]
        for index, (leaf, place, stream) in enumerate(listed):
            if index >= len(found) or found[index] != (leaf, place, stream):
                self.faults.append(f"the event at {place} in {stream} is not what was sealed")
            self.tree.append(leaf)
        if self.tree.root().hex() != statement["root"] or before["size"] + len(listed) != statement["size"]:
            self.faults.append(f"the seal at {position} has another root than its events")
        self.last, self.seals = statement, self.seals + 1


def verify_log(path, pinned):
    verifier = Verifier(pinned)
    with open(path, encoding="utf-8") as lines:
        if json.loads(next(lines)) != {"format": "strata log 1"}:
            return ["this is not an export of a log"]
        for line in lines:
            verifier.add(json.loads(line))
    if verifier.last is None:
        return verifier.faults or ["nothing is sealed"]
    print(f"{verifier.seals} seals, root {verifier.last['size']}:{verifier.last['root']}")
    return verifier.faults


def verify_proof(path, pinned):
    with open(path, encoding="utf-8") as file:
        answer = json.load(file)
    proof, leaf = answer["proof"], leaf_of(answer["event"])
    statement, root, at, last = proof["seal"]["statement"], leaf, proof["index"], proof["seal"]["statement"]["size"] - 1
    for sibling in map(bytes.fromhex, proof["path"]):
        if at % 2 == 1 or at == last:
            root = node(sibling, root)
            while at % 2 == 0 and at > 0:
                at, last = at // 2, last // 2
        else:
            root = node(root, sibling)
        at, last = at // 2, last // 2
    key = proof["publicKey"]
    is_right = last == 0 and root.hex() == statement["root"] and leaf.hex() == proof["leaf"]
    is_trusted = pinned in (None, key) and statement["key"] == key_id(key) and is_sealed(key, proof["seal"])
    return [] if is_right and is_trusted else ["the event is not proven"]


if __name__ == "__main__":
    arguments = sys.argv[1:]
    is_proof = arguments[0] == "--proof"
    path, *key = arguments[1:] if is_proof else arguments
    faults = (verify_proof if is_proof else verify_log)(path, key[0] if key else None)
    print("\n".join(faults) or "PROVEN")
    sys.exit(1 if faults else 0)
