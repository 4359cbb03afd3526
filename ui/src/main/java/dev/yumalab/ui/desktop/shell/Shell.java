package dev.yumalab.ui.desktop.shell;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.View;
import dev.yumalab.ui.desktop.plot.Exhibit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The content of the window and all that it does: menus, player, gallery, form, the parts that it
 * hosts. Belongs to the window's thread.
 */
public final class Shell implements Host, AutoCloseable {
  private static final PseudoClass POINTED_AT = PseudoClass.getPseudoClass("pointed-at");

  private final Bench bench = new Bench();
  private final ShellActions actions = new ShellActions();
  private final Overlay overlay = new Overlay();
  private final Dialogs dialogs = new Dialogs(overlay);
  private final Player player;
  private final Workbench workbench;
  private final StatusBar status;
  private final ParameterForm form;
  private final Gallery gallery;
  private final Panels panels;
  private final Parts parts;
  private final CommandPalette palette;
  private final Appearance appearance;
  private final Failures failures;
  private final FileActions files;
  private final FigureExport export = new FigureExport(this);
  private final ObservableMap<String, Integer> lessonProgress =
      FXCollections.observableMap(new TreeMap<>());
  private final StackPane root = new StackPane();
  private final Scene scene;
  private Optional<Node> highlighted = Optional.empty();
  private Settings remembered = Settings.FIRST;

  /**
   * Builds the content.
   *
   * @param kernel computes the epochs; asked off the window's thread
   * @param folders where diagnostics go
   * @param hosted makes the parts that the window hosts
   * @param width of the scene at first, pixels
   * @param height of the scene at first, pixels
   */
  public Shell(
      Supplier<EpochKernel> kernel,
      UserFolders folders,
      Function<Host, Parts> hosted,
      double width,
      double height) {
    failures = new Failures(folders, dialogs);
    player = new Player(bench, kernel, failure -> failures.ofModel(failure, run().getValue()));
    workbench = new Workbench(bench, player);
    status = new StatusBar(workbench);
    files = new FileActions(this, workbench, dialogs, kernel);
    new ActionList(this, actions).add();
    form = new ParameterForm(workbench);
    gallery =
        new Gallery(this::open, List.of(actions.get("file.open"), actions.get("file.open-run")));
    parts = hosted.apply(this);
    panels = new Panels(parts, gallery, form, new StageHeader(workbench));
    for (View view : parts.views()) {
      addViewAction(view);
    }
    palette = new CommandPalette(this::named, overlay);
    TransportBar transport = new TransportBar(player, actions);
    MenuBar menus = Menus.of(actions);
    BorderPane content = new BorderPane(panels.node());
    content.setTop(new VBox(menus, transport.node()));
    content.setBottom(status.node());
    root.getStyleClass().add("shell");
    root.getChildren().setAll(content, overlay.node());
    scene = new Scene(root, width, height);
    appearance = new Appearance(root, bench);
    Keys.install(scene, actions, overlay);
    bench.state().addListener((_, _, now) -> now.ifPresent(this::show));
    bench.state().addListener((_, _, now) -> transport.show(now));
    panels.onView(_ -> bench.state().get().ifPresent(this::show));
    workbench.desk().addListener((_, _, now) -> now.ifPresent(desk -> gallery.mark(desk.origin())));
  }

  private void addViewAction(View view) {
    int number = parts.views().indexOf(view) + 1;
    actions.add(
        Action.Section.ANALYSE,
        "view." + view.id(),
        view.title(),
        number < 10 ? "Shortcut+" + number : "",
        view.meaning(),
        ShellActions.ALWAYS,
        () -> panels.showView(view.id()));
  }

  /** All that the palette can find: actions, and the fields of the form. */
  private List<Action> named() {
    return Stream.concat(actions.all().stream(), form.rows().stream().map(this::goTo)).toList();
  }

  private Action goTo(ParameterRow row) {
    return new Action(
        "parameter." + row.key(),
        row.key(),
        row.meaning(),
        Action.Section.EDIT,
        Optional.empty(),
        ShellActions.ALWAYS,
        () -> {
          panels.showLeft(Panels.LeftTab.PARAMETERS);
          form.reveal(row.key()).ifPresent(Node::requestFocus);
        });
  }

  private void show(LiveState now) {
    panels.view().ifPresent(view -> view.show(now));
  }

  /** The scene with all of it. */
  public Scene scene() {
    return scene;
  }

  /** The content. */
  Parent root() {
    return root;
  }

  ShellActions actions() {
    return actions;
  }

  Player player() {
    return player;
  }

  Workbench workbench() {
    return workbench;
  }

  StatusBar status() {
    return status;
  }

  ParameterForm form() {
    return form;
  }

  Gallery gallery() {
    return gallery;
  }

  Panels panels() {
    return panels;
  }

  CommandPalette palette() {
    return palette;
  }

  Overlay overlay() {
    return overlay;
  }

  Dialogs dialogs() {
    return dialogs;
  }

  Appearance appearance() {
    return appearance;
  }

  Failures failures() {
    return failures;
  }

  FigureExport exporter() {
    return export;
  }

  FileActions files() {
    return files;
  }

  @Override
  public Bench bench() {
    return bench;
  }

  @Override
  public ObservableValue<Optional<LiveRun>> run() {
    return player.run();
  }

  /** Opens a built-in scenario, a file or a run folder; says what is wrong, if anything. */
  public void open(String place) {
    files.open(place);
  }

  @Override
  public CompletableFuture<Optional<String>> open(
      String origin, SequencedMap<String, String> settings) {
    return workbench.open(origin, settings).thenApply(Shell::lines);
  }

  private static Optional<String> lines(Optional<Desk.Reading.Wrong> wrong) {
    return wrong.map(
        found -> found.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
  }

  @Override
  public CompletableFuture<Optional<String>> edit(String key, String text) {
    return workbench.edit(key, text);
  }

  @Override
  public CompletableFuture<LiveState> runTo(long epoch) {
    return player.runTo(epoch);
  }

  @Override
  public void showView(String id) {
    panels.showView(id);
  }

  @Override
  public void highlight(Optional<String> id) {
    highlighted.ifPresent(node -> node.pseudoClassStateChanged(POINTED_AT, false));
    highlighted = id.flatMap(this::control);
    highlighted.ifPresent(node -> node.pseudoClassStateChanged(POINTED_AT, true));
  }

  /** Ids hold dots, so they cannot be selectors. */
  private Optional<Node> control(String id) {
    return form.reveal(id).or(() -> Controls.find(root, id));
  }

  /** Does an action by its id; false if there is none of that id. */
  boolean fire(String action) {
    Optional<Action> found = actions.find(action);
    found.ifPresent(Action::fire);
    return found.isPresent();
  }

  /** Says what was wrong with a change, once that is known. */
  void sayProblem(CompletableFuture<Optional<String>> answer) {
    CompletableFuture<Void> _ = answer.thenAccept(problem -> problem.ifPresent(this::say));
  }

  /** Does an action that opens a box in the place of one that is open. */
  void fireAfterClosing(String action) {
    overlay.close();
    fire(action);
  }

  @Override
  public void export(List<Exhibit> exhibits) {
    export.save(exhibits, files.prompts());
  }

  @Override
  public Optional<Path> askRunFolder() {
    return files.prompts().flatMap(Prompts::runFolder);
  }

  @Override
  public ObservableMap<String, Integer> lessonProgress() {
    return lessonProgress;
  }

  /** Saves the figures of the view on stage. */
  void exportView() {
    export(panels.view().map(View::exhibits).orElse(List.of()));
  }

  @Override
  public void say(String message) {
    status.say(message);
  }

  /** Takes over what was remembered. */
  void use(Settings settings) {
    remembered = settings;
    appearance.look().set(settings.look());
    appearance.zoom().set(settings.zoom());
    boolean isUnlimited = Double.isInfinite(settings.epochsPerSecond());
    player.unlimited().set(isUnlimited);
    player
        .epochsPerSecond()
        .set(isUnlimited ? Settings.FIRST.epochsPerSecond() : settings.epochsPerSecond());
    panels.showSide(Panels.Side.LEFT, settings.sidebar());
    panels.showSide(Panels.Side.RIGHT, settings.inspect());
    panels.showSide(Panels.Side.FOOT, settings.runs());
    gallery.showRecent(settings.recent());
    lessonProgress.putAll(settings.lessons());
  }

  /** Notes a file or folder that was opened. */
  void remember(Path place) {
    remembered = remembered.opened(place.toAbsolutePath().normalize().toString());
    gallery.showRecent(remembered.recent());
  }

  /** What is to be remembered of it, in a window of a size. */
  Settings settings(double width, double height, boolean maximised) {
    return new Settings(
        appearance.look().get(),
        appearance.zoom().get(),
        width,
        height,
        maximised,
        player.unlimited().get() ? Double.POSITIVE_INFINITY : player.epochsPerSecond().get(),
        panels.isShown(Panels.Side.LEFT),
        panels.isShown(Panels.Side.RIGHT),
        panels.isShown(Panels.Side.FOOT),
        remembered.recent(),
        lessonProgress);
  }

  /** Stops the run and all threads. */
  @Override
  public void close() {
    status.close();
    files.close();
    workbench.close();
  }
}
