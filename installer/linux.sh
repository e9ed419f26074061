#!/bin/sh
# Packages Collograph for Linux, into target/installer: a folder that needs nothing, as .tar.gz;
# .deb; .rpm where rpmbuild is there; the judge's Python as a package of its own.
#   JAVA_HOME=…/jdk-25 installer/linux.sh
root=$(cd "$(dirname "$0")/.." && pwd)
jdk=${JAVA_HOME:?names no JDK 25}
icon=$root/assets/icons/collograph-256.png
. "$root/installer/prepare.sh"
image=$out/image/Collograph
app=$image/lib/app
java=$image/lib/runtime/bin/java
. "$root/installer/rehearse.sh"

tar -C "$out/image" --owner=0 --group=0 -czf "$out/collograph-$version-linux-$(uname -m).tar.gz" Collograph
tar -C "$out" --owner=0 --group=0 -czf "$out/collograph-judge-$version.tar.gz" judge

# jpackage's own .deb enters menus by scripts when it is installed, which fail where a folder is
# missing; files in /usr/share need no script, and go with the package.
filled() {
  size=$(du -sk "$2" | cut -f 1)
  sed "s/@VERSION@/$version/; s/@SIZE@/$size/; s/@ARCH@/$(dpkg --print-architecture)/; s/@DATE@/$(date +%F)/" "$1"
}
deb() {
  find "$out/$1" -type d -exec chmod 755 {} +
  chmod -R a+rX "$out/$1"
  mkdir "$out/$1/DEBIAN"
  filled "$root/installer/linux/$2" "$out/$1" > "$out/$1/DEBIAN/control"
  dpkg-deb --root-owner-group -Zxz --build "$out/$1" "$out/$1-$version.deb" > /dev/null
}
if command -v dpkg-deb > /dev/null; then
  tree=$out/collograph
  share=$tree/usr/share
  mkdir -p "$tree/opt" "$tree/usr/bin" "$share/applications" "$share/mime/packages" \
    "$share/metainfo" "$share/doc/collograph" "$share/icons/hicolor/scalable/apps"
  cp -rp "$image" "$tree/opt/collograph"
  ln -s /opt/collograph/bin/Collograph "$tree/usr/bin/collograph"
  cp "$root/installer/linux/collograph.desktop" "$share/applications"
  cp "$root/installer/linux/collograph.xml" "$share/mime/packages"
  cp "$root/LICENSE" "$share/doc/collograph/copyright"
  cp "$root/assets/icons/collograph.svg" "$share/icons/hicolor/scalable/apps"
  for size in 16 32 48 128 256 512; do
    mkdir -p "$share/icons/hicolor/${size}x$size/apps"
    cp "$root/assets/icons/collograph-$size.png" "$share/icons/hicolor/${size}x$size/apps/collograph.png"
  done
  filled "$root/installer/linux/collograph.metainfo.xml" "$tree" \
    > "$share/metainfo/org.collograph.Collograph.metainfo.xml"
  deb collograph control
  mkdir -p "$out/collograph-judge/opt/collograph/lib/app"
  cp -rp "$out/judge" "$out/collograph-judge/opt/collograph/lib/app"
  deb collograph-judge control-judge
fi
if command -v rpmbuild > /dev/null; then
  "$jdk/bin/jpackage" --type rpm --name Collograph --app-version "$version" --app-image "$image" \
    --file-associations "$root/installer/graph.properties" --linux-shortcut \
    --linux-menu-group Development --linux-package-name collograph --dest "$out"
fi
ls -l "$out"/*.tar.gz "$out"/*.deb "$out"/*.rpm 2> /dev/null || true
