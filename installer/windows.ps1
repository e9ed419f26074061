# Packages Collograph for Windows, into target\installer: an .msi, for which jpackage needs WiX.
#   $env:JAVA_HOME = '…\jdk-25'; installer\windows.ps1
$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$out = "$root\target\installer"
$jdk = $env:JAVA_HOME
if (-not $jdk) { throw 'JAVA_HOME names no JDK 25' }
Remove-Item -Recurse -Force $out -ErrorAction Ignore
New-Item -ItemType Directory "$out\lib", "$out\judge" | Out-Null
if (-not (Test-Path "$root\target\collograph\lib")) { Push-Location $root; mvn -B -q -DskipTests package; Pop-Location }
Copy-Item "$root\target\collograph\lib\*.jar" "$out\lib"
$jar = Get-ChildItem "$out\lib" | Where-Object Name -Match '^collograph-([0-9.]+)\.jar$'
$version = $Matches[1]
Rename-Item $jar.FullName collograph.jar
# The Python that judges code is a part of its own: 100 MB that not everybody wants.
foreach ($part in 'python-', 'truffle-', 'icu4j-', 'polyglot-', 'regex-', 'nativeimage-', 'collections-', 'word-', 'jniutils-', 'xz-', 'json-25', 'profiler-tool-', 'bcp', 'bcutil-') {
  Move-Item "$out\lib\$part*.jar" "$out\judge"
}
$modules = (Get-Content "$root\installer\modules.txt").Trim() -replace ' ', ','
& "$jdk\bin\jlink" --add-modules $modules --include-locales=en,de --strip-debug --no-header-files --no-man-pages --output "$out\runtime"
$icon = "$root\assets\icons\collograph.ico"
& "$jdk\bin\jpackage" --type app-image "@$root\installer\description.args" --app-version $version --input "$out\lib" --runtime-image "$out\runtime" --icon $icon --win-console --dest "$out\image"
$app = "$out\image\Collograph\app"
$classes = (Select-String -Path "$app\Collograph.cfg" -Pattern '^app\.classpath=\$APPDIR.(.*)$' | ForEach-Object { "$app\" + $_.Matches[0].Groups[1].Value }) -join ';'
& "$out\image\Collograph\runtime\bin\java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC "-XX:AOTCacheOutput=$app\collograph.aot" '-Dcollograph.rehearse=true' '-Dglass.platform=Headless' '-Dprism.order=sw' -cp $classes org.collograph.app.Main --data "$out\rehearsal"
& "$jdk\bin\jpackage" --type msi --name Collograph --app-version $version --app-image "$out\image\Collograph" --file-associations "$root\installer\graph.properties" --win-menu --win-shortcut --win-dir-chooser --dest $out
