#!/usr/bin/env bash
# Pictures of every page in both themes and both languages, from resources/photos only, into docs/screenshots/ (or a
# folder given). Needs Xvfb, xdotool and ImageMagick (Debian: xvfb xdotool imagemagick fonts-noto-cjk).
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
out=${1:-$home/docs/screenshots}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir -p "$out"

export DISPLAY=:87 XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config
Xvfb "$DISPLAY" -screen 0 1280x800x24 >/dev/null 2>&1 &

# The photos under a name that says nothing of this machine, and a broken file for Problems.
mkdir -p "$work/Pictures"
cp "$home"/resources/photos/*.jpg "$home"/resources/photos/*.png "$work/Pictures"
echo '<html>not found</html>' >"$work/Pictures/holiday.jpg"
"$home/kith" index "$work/Pictures" >/dev/null || true # ends with problems, as it should
name() { # PHOTO NAME: whoever is best seen on that photo
    "$home/kith" name "$("$home/kith" people | awk -v photo="/$1" 'index($0, photo) {print $4; exit}')" "$2" >/dev/null
}
name obama "Barack Obama"
name biden "Joe Biden"
name astronaut "Eileen Collins"

shot() {
    sleep 2
    import -window root "$out/$1.png"
}

window() { # THEME LANGUAGE
    mkdir -p "$XDG_CONFIG_HOME/kith"
    printf 'theme=%s\nlanguage=%s\nwindow=0 0 1280 800 false\n' "$1" "$2" >"$XDG_CONFIG_HOME/kith/settings.properties"
    "$home/kith" "${@:3}" >/dev/null 2>&1 &
    program=$!
    sleep 8
}

end() {
    pkill -P "$program" 2>/dev/null || true
    kill "$program" 2>/dev/null || true
    wait "$program" 2>/dev/null || true
}

for theme in LIGHT DARK; do
    for language in en ko; do
        name=${theme,,}-$language
        window "$theme" "$language" --library "$work/empty-$name"
        shot "empty-$name"
        end
        window "$theme" "$language"
        shot "photos-$name"
        xdotool mousemove 340 240 click --repeat 2 --delay 80 1
        shot "photo-$name"
        xdotool key Escape
        xdotool mousemove 80 62 click 1
        shot "people-$name"
        xdotool mousemove 324 238 click --repeat 2 --delay 80 1
        shot "person-$name"
        xdotool mousemove 80 166 click 1
        shot "problems-$name"
        xdotool mousemove 1245 30 click 1
        shot "settings-$name"
        end
    done
done
