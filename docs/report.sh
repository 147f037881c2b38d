#!/bin/sh
# Makes docs/report from the test pictures: nine photos of three people, far too few to say how good Kith is, enough to see
# what the report shows. Needs nothing but a checkout.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Photos as the evaluation wants them: a folder a person, files named as in LFW.
person() {
    name=$1
    shift
    mkdir -p "$work/people/$name"
    number=0
    for photo in "$@"; do
        number=$((number + 1))
        cp "$home/resources/photos/$photo" "$work/people/$name/$(printf '%s_%04d.%s' "$name" "$number" "${photo##*.}")"
    done
}
person Barack_Obama obama.jpg obama2.jpg obama3.jpg obama_partial_face.jpg
person Joe_Biden biden.jpg
person Eileen_Collins astronaut.png

# All six pairs of one person there are, and six of two.
cat > "$work/pairs.txt" <<'PAIRS'
3	2
Barack_Obama	1	2
Barack_Obama	3	4
Barack_Obama	1	Joe_Biden	1
Barack_Obama	2	Eileen_Collins	1
Barack_Obama	1	3
Barack_Obama	2	4
Barack_Obama	3	Joe_Biden	1
Barack_Obama	4	Eileen_Collins	1
Barack_Obama	1	4
Barack_Obama	2	3
Barack_Obama	4	Joe_Biden	1
Joe_Biden	1	Eileen_Collins	1
PAIRS

mkdir -p "$home/docs/report"
"$home/kith" evaluate verification --images "$work/people" --pairs "$work/pairs.txt" --whole-folder --report "$home/docs/report/verification.html"
"$home/kith" evaluate clustering --images "$work/people" --report "$home/docs/report/clustering.html"
