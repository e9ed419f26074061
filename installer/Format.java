import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Formats every Java file under the given folders, or says which are not formatted.
///
/// Usage: `Format.java --dry-run|--replace FOLDER…`. The formatter takes files, not folders, and a
/// list of files would have to be kept in the build file: hence this.
public class Format {
  public static void main(String[] args) throws Exception {
    List<String> call = new ArrayList<>();
    call.add(args[0]);
    if (args[0].equals("--dry-run")) {
      call.add("--set-exit-if-changed");
    }
    for (String folder : List.of(args).subList(1, args.length)) {
      try (var files = Files.walk(Path.of(folder))) {
        files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().forEach(call::add);
      }
    }
    PrintWriter out = new PrintWriter(System.out, true);
    int code =
        new Main(out, new PrintWriter(System.err, true), System.in)
            .format(call.toArray(String[]::new));
    if (code != 0) {
      System.err.println(
          "Not formatted: the files above. Mend with: mvn -Dformat.mode=--replace validate");
    }
    System.exit(code);
  }
}
