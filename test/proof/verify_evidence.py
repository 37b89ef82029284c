"""Verifies what `strata export evidence` writes, as docs/proof-format.md describes it: exit code 1 and a line for each fault.

Usage: verify_evidence.py FILE [PUBLIC_KEY]
"""
import base64
import json
import sys

from verify import Verifier, is_sealed, leaf_of, node, unpack


def root_of(leaf, at, size, path):
    """The root to which an audit path leads (RFC 9162, 2.1.3.2); None if its length is wrong."""
    last, root = size - 1, leaf
    for sibling in path:
        if at % 2 == 1 or at == last:
            root = node(sibling, root)
            while at % 2 == 0 and at > 0:
                at, last = at // 2, last // 2
        else:
            root = node(root, sibling)
        at, last = at // 2, last // 2
    return root if last == 0 else None


def verify(path, pinned):
    with open(path, encoding="utf-8") as file:
        header, *entries, end = [json.loads(line) for line in file]
    if header["format"] != "strata evidence 1":
        return ["this is not evidence"]
    statement, nodes = header["seal"]["statement"], base64.b64decode(end["nodes"])
    keys, faults, before, places = Verifier(pinned), [], (-1, ""), {}
    record = header.get("extract", {}).get("record")
    for entry in sorted(entries, key=lambda one: one["index"]):
        event = entry.get("event")
        leaf = leaf_of(event) if event else bytes.fromhex(entry["leaf"])
        path = [nodes[32 * index : 32 * index + 32] for index in entry["path"]]
        root = root_of(leaf, entry["index"], statement["size"], path)
        place = event or entry
        now = (entry["index"], place["position"])
        if root is None or root.hex() != statement["root"] or now[0] <= before[0] or now[1] <= before[1]:
            faults.append(f"the event at {place['position']} in {place['stream']} is not what was sealed")
        before, places[place["position"]] = now, place["stream"]
        if event and event["type"] == "EvaluationClosed" and event["data"]["id"] == header["evaluation"]:
            record = event["data"].get("record")
        if event and event["stream"] == "sealKeys-all":
            keys.add_key(event["type"], event["data"])
    if f"evaluations-{header['cluster']}" not in places.values():
        faults.append("the closing of the evaluation is missing")
    for _, position, stream in unpack(record["events"]) if record else []:
        if places.get(position) != stream:
            faults.append(f"the event at {position} in {stream} is missing")
    key = keys.keys.get(statement["key"])
    if key is None or statement["key"] in keys.revoked or not is_sealed(key, header["seal"]):
        faults.append("the seal has no valid signature of a trusted key")
    return faults


if __name__ == "__main__":
    file, *key = sys.argv[1:]
    found = verify(file, key[0] if key else None)
    print("\n".join(found) or "PROVEN")
    sys.exit(1 if found else 0)
