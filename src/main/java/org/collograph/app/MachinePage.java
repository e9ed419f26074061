package org.collograph.app;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.ui.common.Session;
import org.collograph.ui.machine.MachineView;
import org.collograph.ui.machine.MachineViewModel;

/// The settings' part about the machine, made when it is first opened.
final class MachinePage {
  private MachinePage() {}

  /// @param ended told what is to be ended with the window
  static Supplier<MachineView> of(
      Session session, Path data, Dialogs picker, List<Runnable> ended) {
    return Suppliers.memoize(
        () -> {
          MachineViewModel machine =
              new MachineViewModel(
                  session,
                  data,
                  () -> SimulatedPool.builtInText().getBytes(StandardCharsets.UTF_8));
          ended.add(machine.simulated()::stop);
          return new MachineView(machine, picker::poolToSave);
        });
  }
}
