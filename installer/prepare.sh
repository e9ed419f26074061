# Read by linux.sh and macos.sh: from the built program to a folder with its own Java, in
# target/installer. Needs $jdk, the JDK 25 that it is built with, and $icon.
set -eu
out=$root/target/installer
rm -rf "$out"
mkdir -p "$out/lib" "$out/judge"
[ -d "$root/target/collograph/lib" ] || (cd "$root" && mvn -B -q -DskipTests package)
version=$(ls "$root"/target/collograph/lib | sed -n 's/^collograph-\([0-9.]*\)\.jar$/\1/p')
cp -p "$root"/target/collograph/lib/*.jar "$out/lib"
mv "$out/lib/collograph-$version.jar" "$out/lib/collograph.jar"
# The Python that judges code is a part of its own: 100 MB that not everybody wants.
for jar in python- truffle- icu4j- polyglot- regex- nativeimage- collections- word- jniutils- xz- json-25 profiler-tool- bcp bcutil-; do
  find "$out/lib" -name "$jar*.jar" -exec mv {} "$out/judge" \;
done
"$jdk/bin/jlink" --add-modules "$(tr ' ' ',' < "$root/installer/modules.txt" | tr -d '\n')" \
  --include-locales=en,de --strip-debug --no-header-files --no-man-pages --output "$out/runtime"
"$jdk/bin/jpackage" --type app-image @"$root/installer/description.args" --app-version "$version" \
  --input "$out/lib" --runtime-image "$out/runtime" --icon "$icon" --dest "$out/image"
