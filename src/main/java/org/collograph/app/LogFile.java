package org.collograph.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The trail that the program leaves in the data folder: what was started, how it ended, and the
/// traces of what went wrong. Rotated and bounded. No key and no prompt goes into it: nothing that
/// holds one is ever logged, and what libraries say is kept out but for warnings.
final class LogFile {
  private static final long MOST_BYTES = 1L << 20;
  private static final int MOST_FILES = 3;
  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{30} %msg%n";

  private LogFile() {}

  /// Where it lies.
  static Path in(Path data) {
    return data.resolve("logs").resolve("collograph.log");
  }

  /// From now on. A folder that cannot be written is no reason not to start: then there is no log.
  static void begin(Path data) {
    Path file = in(data);
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      return;
    }
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    if (root.getAppender(file.toString()) == null) {
      var appender = appender(context, file);
      root.addAppender(appender);
      context.getLogger("org.collograph").addAppender(appender);
    }
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) ->
            LoggerFactory.getLogger(LogFile.class).error("Uncaught in {}", thread.getName(), e));
  }

  private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setName(file.toString());
    appender.setFile(file.toString());
    bound(appender, context, file);
    appender.setEncoder(encoder(context));
    appender.start();
    return appender;
  }

  private static PatternLayoutEncoder encoder(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    return encoder;
  }

  private static void bound(
      RollingFileAppender<ILoggingEvent> appender, LoggerContext context, Path file) {
    FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(file + ".%i");
    rolling.setMinIndex(1);
    rolling.setMaxIndex(MOST_FILES - 1);
    rolling.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
    trigger.setContext(context);
    trigger.setMaxFileSize(new FileSize(MOST_BYTES));
    trigger.start();
    appender.setRollingPolicy(rolling);
    appender.setTriggeringPolicy(trigger);
  }
}
