#!/bin/bash
# make.sh PHOTOS: the films of this folder from resources/photos, with FFmpeg (5.1 of Debian 12 made those that are here).
# Ten seconds each: a rocket, from the fourth on a face, from the eighth on coffee.
set -eu
photos=$1
scratch=$(mktemp -d); trap 'rm -r "$scratch"' EXIT
ff() { ffmpeg -hide_banner -loglevel error -y "$@"; }
still() { ff -loop 1 -t "$2" -i "$photos/$1" -vf "scale=320:240:force_original_aspect_ratio=increase,crop=320:240:(iw-320)/2:0,fps=10,setsar=1,format=yuv420p" -c:v ffv1 "$scratch/$3.mkv"; }
still rocket.jpg 4 a; still obama.jpg 4 b; still coffee.png 2 c
printf "file '%s'\n" "$scratch"/{a,b,c}.mkv > "$scratch/list"
ff -f concat -safe 0 -i "$scratch/list" -c copy "$scratch/all.mkv"
from() { ff -i "$scratch/all.mkv" -an -sn -map_metadata -1 -fflags +bitexact -flags:v +bitexact "$@"; }
x264=(-c:v libx264 -preset veryslow -crf 30 -g 20 -threads 1)
from "${x264[@]}" -metadata creation_time=2019-07-04T10:00:00Z -metadata location=+37.5665+126.9780/ film.mp4
from -vf transpose=cclock "${x264[@]}" "$scratch/left.mp4" # stored lying, as telephones do
ff -i "$scratch/left.mp4" -c copy -map_metadata -1 -fflags +bitexact -metadata:s:v rotate=270 -movflags use_metadata_tags \
    -metadata com.apple.quicktime.creationdate=2019-07-04T12:00:00+0900 -metadata com.apple.quicktime.make=Apple \
    -metadata com.apple.quicktime.model='iPhone 11' turned.mov
from -c:v libx265 -preset slow -crf 32 -x265-params log-level=error:keyint=20:pools=1 -tag:v hvc1 -metadata creation_time=1904-01-01T00:00:00Z hevc.mov
from -c:v libvpx-vp9 -crf 45 -b:v 0 -g 20 -threads 1 vp9.webm
from -c:v libaom-av1 -crf 45 -cpu-used 8 -g 20 -threads 1 av1.mkv
from -c:v mjpeg -q:v 20 -r 2 mjpeg.avi
from -s 176x144 -c:v h263 -q:v 12 -g 20 telephone.3gp
from "${x264[@]}" -f mpegts -mpegts_m2ts_mode 1 camcorder.mts
from -c:v wmv2 -q:v 10 -g 20 windows.wmv
from -c:v mpeg2video -q:v 10 -g 20 -r 25 -f dvd disc.mpg
from -vf scale=160:240 -aspect 4:3 -c:v mpeg4 -q:v 10 -g 20 tape.mp4 # pixels twice as wide as high
ff -f lavfi -i sine=frequency=440:duration=1 -c:a aac -b:a 32k -fflags +bitexact sound.mp4
ff -ss 0 -t 1 -i "$scratch/b.mkv" -an -map_metadata -1 -fflags +bitexact -flags:v +bitexact "${x264[@]}" short.mp4
