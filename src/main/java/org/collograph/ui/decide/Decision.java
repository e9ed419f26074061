package org.collograph.ui.decide;

import org.collograph.run.StoredRun;
import org.collograph.search.SearchResult;
import org.collograph.ui.common.Session;
import org.jspecify.annotations.Nullable;

/// What one decides by when a run is over.
public final class Decision {
  private final AnyBudget any;
  private final Parts parts;
  private final Answered answered;
  private final Sealed sealed;
  private final Session session;

  public Decision(Session session) {
    this.session = session;
    this.any = new AnyBudget(session);
    this.parts = new Parts(session);
    this.answered = new Answered(session);
    this.sealed = new Sealed(session);
  }

  /// @param run null for none, and as long as it goes on
  /// @param result null where nothing was judged
  public void of(@Nullable StoredRun run, @Nullable SearchResult result) {
    any.of(run, result);
    parts.of(run);
    answered.of(run, result);
    sealed.of(run, result);
  }

  /// Works out what the lower row shows: called when it is seen.
  public void look() {
    parts.look();
    answered.look();
    sealed.look();
  }

  /// Ends what is being asked; what was answered is kept.
  public void close() {
    any.cancel();
    parts.cancel();
    sealed.cancel();
  }

  public AnyBudget any() {
    return any;
  }

  Parts parts() {
    return parts;
  }

  Answered answered() {
    return answered;
  }

  Sealed sealed() {
    return sealed;
  }

  Session session() {
    return session;
  }
}
