#!/bin/sh
# in-root.sh DEB HIDE... < SCRIPT: runs the script as /bin/sh in a root of its
# own: this machine's, with what is in DEB laid over it, and each folder HIDE
# empty. /tmp is new, and the working folder: a copy of the present one.
set -e
if [ -z "$IN_ROOT" ]; then
  IN_ROOT=1 exec unshare -m "$0" "$@"
fi
mount --make-rprivate /
here=$PWD
work=/tmp
mount -t tmpfs none "$work"
mkdir "$work/package" "$work/root" "$work/empty" "$work/copy"
cp -r "$here/." "$work/copy"
cat > "$work/script"
dpkg-deb -x "$1" "$work/package"
shift
mount -t overlay overlay -o "lowerdir=$work/package:/" "$work/root"
for hidden; do
  [ ! -d "$work/root$hidden" ] || mount --bind "$work/empty" "$work/root$hidden"
done
mount --rbind /proc "$work/root/proc"
mount --rbind /dev "$work/root/dev"
mount -t tmpfs none "$work/root/tmp"
mv "$work/copy" "$work/root/tmp/here"
cp "$work/script" "$work/root/tmp"
exec chroot "$work/root" /bin/sh -ec 'cd /tmp/here && exec env -i HOME=/tmp \
  PATH=/usr/bin:/bin /bin/sh -e /tmp/script'
