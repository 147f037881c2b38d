#!/bin/bash
# make.sh VERSION KITH PHOTOS_OF_TREE TARGET: a library by the program of that schema version, with all its command line can do.
set -eu
v=$1 kith=$2 tree=$3 target=$4
photos=/tmp/kith-photos disk=/tmp/kith-disk library=$(mktemp -d)
rm -rf "$photos" "$disk"; mkdir -p "$photos/more" "$disk"
cp "$tree"/*.jpg "$tree"/*.png "$photos"
cp "$tree/obama2.jpg" "$photos/more/copy.jpg"
: > "$photos/empty.jpg"
echo 'This is no picture.' > "$photos/words.jpg"
head -c $(($(stat -c %s "$tree/biden.jpg") * 6 / 10)) "$tree/biden.jpg" > "$photos/half.jpg"
printf '\377\012\0\0\0\0\0\0\0\0\0\0' > "$photos/new.jxl"
cat "$tree/rocket.jpg" - <<< x > "$photos/gone.jpg"
cp "$tree/coffee.png" "$disk"
k() { echo "kith $*"; "$kith" --library "$library" "$@" 2>&1 | grep -v iCCP || true; }
of() { "$kith" --library "$library" faces | grep "$1" | sed "s/.*\"$2\":\([0-9]*\).*/\1/"; }
has() { [ "$v" -ge "$1" ]; }
k index "$photos" "$disk"
if has 5; then k split "$(of /obama.jpg cluster)"; fi
k name "$(of /obama.jpg cluster)" 'Barack Obama'
if [ "$v" = 4 ]; then # kith review asks nothing here; what its answer "no" does
    java -cp "$(dirname "$kith")/app/target/classes:$(dirname "$kith")/app/target/lib/*" "$(dirname "$0")/Apart.java" \
        "$library" "$(of /biden.jpg face)" "$(of astronaut face)"
fi
k name "$(of /biden.jpg cluster)" Joe
k name Joe 'Joe Biden'
k name "$(of astronaut cluster)" 'Eileen Collins'
k reject "$(of partial face)" 'Barack Obama'
rm "$photos/gone.jpg"; rm -r "$disk"
k index "$photos" "$disk"
k people --json
if has 3; then k name "$(of partial cluster)" 'Somebody Else'; k forget 'Somebody Else' --yes; fi
if has 2; then k ignore "$(of /half face)"; k hide 'Joe Biden'; fi
if has 5; then k born 'Barack Obama' 1961; fi
if has 2; then k reject --not-a-face "$(of copy.jpg face)"; k undo; fi
if has 12; then
    k rate 4 "$photos/obama.jpg" "$photos/biden.jpg"
    k favourite "$photos/obama.jpg"
    k tag Presidents "$photos/obama.jpg" "$photos/biden.jpg"
    k caption 'In the office' "$photos/obama.jpg"
    k date --set 1999-08 "$photos/astronaut.png"
    k turn left "$photos/rocket.jpg"
    k album new 'The best'
    k album add 'The best' "$photos/rocket.jpg" "$photos/obama.jpg"
fi
if has 15; then k present 'Somebody Else' "$photos/rocket.jpg"; fi
if has 17; then
    k circle add Presidents 'Barack Obama' 'Joe Biden'
    k note 'Joe Biden' 'Met him once'
    k born 'Eileen Collins' 1956-11-19
fi
k merge 'Barack Obama' 'Eileen Collins'
if has 2; then k undo; k history; fi
k people --json
k doctor
cp "$library/kith.db" "$target"
ls -la "$library"
rm -r "$library" "$photos" "$disk" 2>/dev/null || true
