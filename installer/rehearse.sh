# Read by linux.sh and macos.sh: classes made ready in the packaged program, so that it starts sooner.
# Needs $app, the folder of its jars, and $java, its own Java. A window without a display shows each
# page once and closes.
classes=
for jar in $(sed -n 's/^app.classpath=\$APPDIR.//p' "$app/Collograph.cfg"); do
  classes=$classes${classes:+:}$app/$jar
done
"$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -XX:AOTCacheOutput="$app/collograph.aot" \
  -Dcollograph.rehearse=true -Dglass.platform=Headless -Dprism.order=sw \
  -cp "$classes" org.collograph.app.Main --data "$out/rehearsal" > "$out/rehearsal.log" 2>&1 ||
  echo "No classes could be made ready: see $out/rehearsal.log" >&2
rm -rf "$out/rehearsal"
