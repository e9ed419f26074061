package org.collograph.ui.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.collograph.codec.RoleFile;
import org.collograph.graph.Role;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class RolesViewModelTest {
  @TempDir private Path folder;
  private Session session;
  private RolesViewModel roles;

  @BeforeEach
  void open() throws Exception {
    session = Sessions.in(folder);
    roles = new RolesViewModel(session);
  }

  private List<String> known() {
    return session.roles().all().stream().map(Role::name).toList();
  }

  private void write(String name, String prompt) {
    roles.begin(false);
    roles.draft().name.set(name);
    roles.draft().prompt.set(prompt);
    roles.draft().least.set("1");
    roles.save();
  }

  @Test
  void aRoleOfOnesOwnIsKnownEverywhereAndAtTheNextStart() throws Exception {
    write("critic", "Find what is wrong.");
    assertEquals(List.of("assistant", "fuser", "majority", "critic"), known());
    Role critic = session.roles().get("critic");
    assertEquals("C", critic.letter());
    assertFalse(critic.isUsual(), "searches draw it only where they are told to");
    assertEquals(List.of(critic), new RoleFile(folder).read());
    assertEquals("critic", roles.selectedProperty().get().name());
    assertTrue(session.workplaceProperty().get().roles().find("critic").isPresent());
  }

  @Test
  void itIsChangedAndDeletedAndTheBuiltInOnesStay() throws Exception {
    write("critic", "Find what is wrong.");
    roles.draft().name.set("judge");
    roles.save();
    assertEquals(List.of("assistant", "fuser", "majority", "judge"), known());
    roles.delete();
    assertEquals(List.of("assistant", "fuser", "majority"), known());
    assertEquals(List.of(), new RoleFile(folder).read());
    roles.delete();
    assertEquals(3, known().size(), "one that is built in is not deleted");
  }

  @Test
  void whatIsNoRoleIsRefusedWithWhatToDo() {
    write("", "Find what is wrong.");
    assertProblem("has no name");
    write("critic", " ");
    assertProblem("has no prompt");
    write("fuser", "Other words.");
    assertProblem("There is a role 'fuser' already");
    roles.draft().name.set("critic");
    roles.draft().most.set("many");
    roles.save();
    assertProblem("'many' is not a number");
    roles.draft().most.set("0");
    roles.save();
    assertProblem("reads from 1 to 0");
    assertEquals(3, known().size());
  }

  private void assertProblem(String part) {
    String said = session.problems().shownProperty().get().sentence().english();
    assertTrue(said.contains(part) && said.contains("Maybe"), said);
  }

  @Test
  void aCopyBeginsLikeTheOriginal() throws Exception {
    roles.select(session.roles().get("majority"));
    roles.begin(true);
    assertEquals("majority-2", roles.draft().name.get());
    assertTrue(roles.draft().votes.get());
    roles.save();
    assertFalse(session.roles().get("majority-2").callsModel());
  }
}
