#!/bin/sh
# Packages Collograph for macOS, into target/installer: a .dmg for the processor it runs on.
#   JAVA_HOME=…/jdk-25 installer/macos.sh
root=$(cd "$(dirname "$0")/.." && pwd)
jdk=${JAVA_HOME:?names no JDK 25}
icon=$root/assets/icons/collograph.icns
. "$root/installer/prepare.sh"
app=$out/image/Collograph.app/Contents/app
java=$out/image/Collograph.app/Contents/runtime/Contents/Home/bin/java
. "$root/installer/rehearse.sh"
tar -C "$out" -czf "$out/collograph-judge-$version.tar.gz" judge
"$jdk/bin/jpackage" --type dmg --name Collograph --app-version "$version" \
  --app-image "$out/image/Collograph.app" --file-associations "$root/installer/graph.properties" \
  --dest "$out"
