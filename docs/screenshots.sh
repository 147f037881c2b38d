#!/usr/bin/env bash
# Pictures of every page in both themes and both languages, from resources/photos only, into docs/screenshots/ (or a
# folder given). Needs Xvfb, xdotool and ImageMagick (Debian: xvfb xdotool imagemagick fonts-noto-cjk).
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
out=${1:-$home/docs/screenshots}
# Always the same, for it is seen on the pictures.
work=/tmp/kith
[ ! -e "$work" ] || { echo "$work is in the way: move it first." >&2; exit 1; }
mkdir -p "$work" "$out"
end() {
    [ -z "${program:-}" ] || kill "$program" 2>/dev/null || true
    [ -z "${program:-}" ] || wait "$program" 2>/dev/null || true
    program=
}
trap 'end; kill "$screen" 2>/dev/null || true; rm -rf "$work"' EXIT

export XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config
Xvfb -displayfd 3 -screen 0 1280x800x24 3>"$work/display" >/dev/null 2>&1 &
screen=$!
until [ -s "$work/display" ]; do :; done
DISPLAY=:$(cat "$work/display")
export DISPLAY

# The photos under a name that says nothing of this machine, and a broken file for Problems. Times of the files as on a
# day of the photos, since some do not say when they were taken.
mkdir -p "$work/Pictures"
cp "$home"/resources/photos/*.jpg "$home"/resources/photos/*.png "$work/Pictures"
touch -d '2013-07-14 12:00' "$work"/Pictures/*
echo '<html>not found</html>' >"$work/Pictures/holiday.jpg"
"$home/kith" index "$work/Pictures" >/dev/null || true # ends with problems, as it should
name() { # PHOTO NAME: whoever is best seen on that photo
    "$home/kith" name "$("$home/kith" people | awk -v photo="/$1" 'index($0, photo) {print $4; exit}')" "$2" >/dev/null
}
name obama "Barack Obama"
name biden "Joe Biden"
name astronaut "Eileen Collins"

limit_s=60
before=

look() { # FILE: what is on the screen, and its hash
    import -window root "$1"
    identify -format '%#' "$1"
}

# What is on the screen when it shows something else than the last time, and has not changed over five looks: the page is
# there, its pictures too, and no wheel turns.
shot() { # NAME
    local last='' now same=0 deadline=$((SECONDS + limit_s))
    while :; do
        now=$(look "$work/look.png")
        if [ "$now" = "$last" ]; then same=$((same + 1)); else same=0; fi
        last=$now
        if [ "$same" -ge 5 ] && [ "$now" != "$before" ]; then break; fi
        if [ "$SECONDS" -gt "$deadline" ]; then
            mv "$work/look.png" "$out/$1-failed.png"
            echo "$1: nothing new and still is seen after $limit_s s, see $out/$1-failed.png" >&2
            exit 1
        fi
    done
    before=$now
    mv "$work/look.png" "$out/$1.png"
}

colour() { # X Y: of the last look
    convert "$work/look.png" -format "%[pixel:p{$1,$2}]" info:
}

window() { # THEME LANGUAGE
    mkdir -p "$XDG_CONFIG_HOME/kith"
    printf 'theme=%s\nlanguage=%s\nwindow=0 0 1280 800 false\n' "$1" "$2" >"$XDG_CONFIG_HOME/kith/settings.properties"
    "$home/kith" "${@:3}" >/dev/null 2>&1 & # the launcher becomes the program
    program=$!
    xdotool search --sync --onlyvisible --name '^Kith$' >/dev/null
    # While the library is opened the frame is empty; the line that is selected comes with the rest.
    until import -window root "$work/look.png" && [ "$(colour 200 30)" != "$(colour 200 600)" ]; do
        kill -0 "$program"
    done
    before=
}

for theme in LIGHT DARK; do
    for language in en ko; do
        name=${theme,,}-$language
        window "$theme" "$language" --library "$work/empty-$name"
        shot "empty-$name"
        end
        window "$theme" "$language"
        shot "photos-$name"
        xdotool mousemove 340 240 click --repeat 2 --delay 80 1 mousemove 760 788
        shot "photo-$name"
        xdotool mousemove 80 62 click 1
        shot "people-$name"
        xdotool mousemove 324 238 click --repeat 2 --delay 80 1 mousemove 760 788
        shot "person-$name"
        xdotool mousemove 80 166 click 1
        shot "problems-$name"
        xdotool mousemove 1245 30 click 1 mousemove 760 788
        shot "settings-$name"
        end
    done
done
