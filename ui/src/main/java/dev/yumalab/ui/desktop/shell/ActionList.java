package dev.yumalab.ui.desktop.shell;

import static dev.yumalab.ui.desktop.shell.ShellActions.ALWAYS;

import dev.yumalab.engine.run.RunState;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/**
 * Names everything that the window can do.
 *
 * @param shell does it
 * @param actions takes the names
 */
record ActionList(Shell shell, ShellActions actions) {
  private static final double FASTER = 2;

  /** Adds all actions but those of the views. */
  void add() {
    addFiles();
    addEdits();
    addTime();
    addLooks();
    addHelp();
  }

  private void addFiles() {
    Action.Section file = Action.Section.FILE;
    BooleanBinding open = isOpen();
    actions.add(
        file,
        "file.open",
        "Open file…",
        "Shortcut+O",
        "Play a scenario from a YAML file.",
        ALWAYS,
        () -> shell.files().chooseFile());
    actions.add(
        file,
        "file.open-run",
        "Open run folder…",
        "Shortcut+Shift+O",
        "Play the scenario of a run that was saved.",
        ALWAYS,
        () -> shell.files().chooseRun());
    actions.add(
        file,
        "file.save-scenario",
        "Save scenario as…",
        "Shortcut+S",
        "Write the scenario with all edits to a YAML file that plays the same again.",
        open,
        () -> shell.files().chooseAndSave());
    actions.add(
        file,
        "file.save-run",
        "Save run…",
        "Shortcut+Shift+S",
        "Run it in the background as the command line would: tables, figures, one page.",
        open,
        () -> shell.files().saveRun());
    actions.add(
        file,
        "file.cancel-save",
        "Cancel saving",
        "",
        "Stop the run that is being saved; nothing of it is kept.",
        shell.files().saving(),
        () -> shell.files().cancelSave());
    actions.add(
        file,
        "file.export",
        "Export figures…",
        "Shortcut+E",
        "Save what the view on stage shows, as PNG, SVG or CSV.",
        open,
        shell::exportView);
    actions.add(
        file,
        "file.copy-command",
        "Copy as command",
        "Shortcut+Shift+C",
        "Copy the command line that repeats this run, edits included.",
        open,
        () -> shell.files().copyCommand());
    actions.add(
        file,
        "file.quit",
        "Quit",
        "Shortcut+Q",
        "Close the window and stop all runs.",
        ALWAYS,
        () -> shell.files().quit());
  }

  private void addEdits() {
    Action.Section edit = Action.Section.EDIT;
    Workbench workbench = shell.workbench();
    actions.add(
        edit,
        "edit.undo",
        "Undo",
        "Shortcut+Z",
        "Take the last change of a parameter back.",
        workbench.undo().canUndo(),
        () -> shell.sayProblem(workbench.undoLast()));
    actions.add(
        edit,
        "edit.redo",
        "Redo",
        "Shortcut+Shift+Z",
        "Make the change again that was taken back.",
        workbench.undo().canRedo(),
        () -> shell.sayProblem(workbench.redoLast()));
    actions.add(
        edit,
        "edit.reset-all",
        "Reset all parameters",
        "Shortcut+Shift+Backspace",
        "Give every parameter the value of the scenario's file.",
        isOpen(),
        workbench::resetAll);
    actions.add(
        edit,
        "edit.find-parameter",
        "Find a parameter",
        "Shortcut+F",
        "Search the parameters by name, meaning or the chain's name.",
        ALWAYS,
        () -> {
          shell.panels().showLeft(Panels.LeftTab.PARAMETERS);
          shell.form().search().requestFocus();
        });
    actions.add(
        edit,
        "edit.find-scenario",
        "Find a scenario",
        "Shortcut+G",
        "Search the gallery by name or question.",
        ALWAYS,
        () -> {
          shell.panels().showLeft(Panels.LeftTab.GALLERY);
          shell.gallery().search().requestFocus();
        });
  }

  private void addTime() {
    Action.Section run = Action.Section.RUN;
    Player player = shell.player();
    BooleanBinding goes = canGoOn();
    actions.add(
        run,
        "run.toggle",
        "Run or pause",
        "Space",
        "Let the run go on, or stop it for a while.",
        goes,
        player::toggle);
    actions.add(
        run,
        "run.step-event",
        "Step event",
        "Period",
        "Go on to the next thing that happens.",
        goes,
        player::stepEvent);
    actions.add(
        run,
        "run.step-block",
        "Step block",
        "B",
        "Go on by one block of 12 seconds.",
        goes,
        player::stepBlock);
    actions.add(
        run,
        "run.step-epoch",
        "Step epoch",
        "E",
        "Go on until the next epoch has paid.",
        goes,
        player::stepEpoch);
    actions.add(
        run,
        "run.to-end",
        "Run to the end",
        "Shortcut+End",
        "Go on to the last epoch as fast as it can.",
        goes,
        player::playToEnd);
    actions.add(
        run,
        "run.reset",
        "Reset",
        "Shortcut+R",
        "Start anew with the values in the form.",
        isOpen(),
        () -> shell.files().tellLater(shell.workbench().reset()));
    actions.add(
        run,
        "run.replay",
        "Replay with edits",
        "Shortcut+Shift+R",
        "Start anew; the changes made during the run come again at the same blocks.",
        isOpen(),
        () -> shell.files().tellLater(shell.workbench().replay()));
    actions.add(
        run,
        "run.faster",
        "Faster",
        "Shortcut+Up",
        "Double the speed.",
        ALWAYS,
        () -> scale(FASTER));
    actions.add(
        run,
        "run.slower",
        "Slower",
        "Shortcut+Down",
        "Halve the speed.",
        ALWAYS,
        () -> scale(1 / FASTER));
    actions.add(
        run,
        "run.unlimited",
        "As fast as it can",
        "M",
        "Do not wait between epochs, or wait again.",
        ALWAYS,
        () -> player.unlimited().set(!player.unlimited().get()));
  }

  private void scale(double factor) {
    Player player = shell.player();
    player.unlimited().set(false);
    player.epochsPerSecond().set(Math.clamp(player.epochsPerSecond().get() * factor, 0.5, 500));
  }

  private void addLooks() {
    Action.Section view = Action.Section.VIEW;
    actions.add(
        view,
        "view.theme",
        "Light or dark",
        "Shortcut+T",
        "Switch between the light and the dark theme.",
        ALWAYS,
        () -> shell.appearance().toggle());
    actions.add(
        view,
        "view.theme-system",
        "Theme of the system",
        "",
        "Light or dark, as the system has it.",
        ALWAYS,
        () -> shell.appearance().look().set(Settings.Look.SYSTEM));
    actions.add(
        view,
        "view.zoom-in",
        "Larger letters",
        "Shortcut+Plus",
        "Make everything larger.",
        ALWAYS,
        () -> shell.appearance().zoomIn());
    actions.add(
        view,
        "view.zoom-out",
        "Smaller letters",
        "Shortcut+Minus",
        "Make everything smaller.",
        ALWAYS,
        () -> shell.appearance().zoomOut());
    actions.add(
        view,
        "view.zoom-system",
        "Letters as the system has them",
        "Shortcut+0",
        "Go back to the system's size of letters.",
        ALWAYS,
        () -> shell.appearance().zoom().set(1));
    actions.add(
        view,
        "view.scenarios",
        "Scenarios",
        "F2",
        "Show the gallery.",
        ALWAYS,
        () -> shell.panels().showLeft(Panels.LeftTab.GALLERY));
    actions.add(
        view,
        "view.parameters",
        "Parameters",
        "F3",
        "Show the parameters.",
        ALWAYS,
        () -> shell.panels().showLeft(Panels.LeftTab.PARAMETERS));
    actions.add(
        view,
        "view.lessons",
        "Lessons",
        "F4",
        "Show the guided lessons.",
        ALWAYS,
        () -> shell.panels().showLeft(Panels.LeftTab.LESSONS));
    addSide("view.left", "Left side", "F6", Panels.Side.LEFT, "scenarios, parameters, lessons");
    addSide("view.right", "Right side", "F7", Panels.Side.RIGHT, "what was picked");
    addSide("view.foot", "Runs below", "F8", Panels.Side.FOOT, "the runs");
    actions.add(
        view,
        "view.full-screen",
        "Full screen",
        "F11",
        "Fill the screen, or go back to a window.",
        ALWAYS,
        () -> shell.files().fullScreen());
  }

  private void addSide(String id, String title, String keys, Panels.Side side, String what) {
    actions.add(
        Action.Section.VIEW,
        id,
        title,
        keys,
        "Show or hide " + what + ".",
        ALWAYS,
        () -> shell.panels().showSide(side, !shell.panels().isShown(side)));
  }

  private void addHelp() {
    Action.Section help = Action.Section.HELP;
    actions.add(
        help,
        "help.palette",
        "Commands",
        "Shortcut+K",
        "Find any action by a few letters of its name.",
        ALWAYS,
        () -> shell.palette().show());
    actions.add(
        help,
        "help.shortcuts",
        "Keyboard",
        "F1",
        "List all keys.",
        ALWAYS,
        () -> shell.dialogs().listShortcuts(actions.all()));
    actions.add(
        help,
        "help.about",
        "About Yumalab",
        "",
        "What this is, and where its files are.",
        ALWAYS,
        () -> shell.files().about());
  }

  private BooleanBinding isOpen() {
    return Bindings.createBooleanBinding(
        () -> shell.workbench().desk().get().isPresent(), shell.workbench().desk());
  }

  private BooleanBinding canGoOn() {
    Player player = shell.player();
    return Bindings.createBooleanBinding(
        () -> player.loaded().get() && player.state().get() != RunState.FINISHED,
        player.loaded(),
        player.state());
  }
}
