"""The window: the sidebar and its pages, or a session over all of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QScrollArea, QStackedWidget, QWidget

from kneecoach.ui.cards import column, nest, row
from kneecoach.ui.focus import FocusRings
from kneecoach.ui.labels import window_title
from kneecoach.ui.look import Look, room_scale
from kneecoach.ui.notices import Action, NoticeKind, Notices
from kneecoach.ui.sidebar import Sidebar, places

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShortcut

SMALLEST = QSize(1024, 640)  # px, less only where the screen is smaller
_FIRST = QSize(1280, 800)
PageFactory = Callable[[Look], QWidget]


def blank(_look: Look) -> QWidget:
    """A page that is not there yet."""
    return QWidget()


class MainWindow(QMainWindow):
    """Shows one page at a time, each built when it is first asked for and again after a change of look.

    `pages` maps the names of `sidebar.places` to what builds them; a name without a place (a sub-page) is
    shown without a button. `closing` is the last chance to keep something; `dropped` carries the paths of
    files let fall on the window. `room_changed`: it has grown or shrunk so much that its pages are to be set
    in another size; not while a session has it.
    """

    closing = Signal()
    dropped = Signal(list)
    page_shown = Signal(str)
    room_changed = Signal()

    def __init__(self, look: Look, pages: Mapping[str, PageFactory]) -> None:
        super().__init__()
        self._factories = dict(pages)
        self._built: dict[str, QWidget] = {}
        self._current = ""
        self._session: QWidget | None = None
        self._state_before = Qt.WindowState.WindowNoState
        self._look = look
        self._room = 1.0
        self.setAcceptDrops(True)
        self._rings = FocusRings(self, look.palette.accent)
        self._notices = Notices(look)
        self._shell = QWidget()
        self._shell_row = row(self._shell, gap=0)
        self._sidebar = self._made_sidebar()
        self._stack = QStackedWidget()
        self._beside = column(gap=0)
        self._beside.addWidget(self._notices)
        self._beside.addWidget(self._stack, 1)
        self._shell_row.addWidget(self._sidebar)
        nest(self._shell_row, self._beside, 1)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._shell)
        centre = QWidget()
        centre.setProperty("role", "page")
        self._over = column(centre, gap=0)
        self._over.addWidget(self._whole, 1)
        self.setCentralWidget(centre)
        self._shortcuts: list[QShortcut] = []  # made with the first page
        self._size()
        self.setWindowTitle("kneecoach")

    def furnish(self, pages: Mapping[str, PageFactory]) -> None:
        """What builds the pages, where the window was shown before they could be."""
        self._factories.update(pages)

    @property
    def look(self) -> Look:
        """The look its pages are built with."""
        return self._look

    @property
    def page_name(self) -> str:
        """The name of the page that is open, "" before the first."""
        return self._current

    def page(self, name: str) -> QWidget:
        """A page, built now if it was not; KeyError for a name that was not given."""
        if name not in self._built:
            made = self._factories[name](self._look)
            self._built[name] = made
            self._stack.addWidget(made)
        return self._built[name]

    def show_page(self, name: str) -> None:
        """Open a page."""
        self._stack.setCurrentWidget(self.page(name))
        self._current = name
        if not self._shortcuts:
            self._add_shortcuts()
        self._sidebar.mark(name)
        words = {place.name: place.word for place in places(self._look.words)}
        if self._session is None:
            self.setWindowTitle(window_title(f"{words[name]} – kneecoach" if name in words else "kneecoach"))
        self.page_shown.emit(name)

    def rebuild(self, *names: str) -> None:
        """Forget pages (all without names), so that they are built anew when shown; the open one at once."""
        focused, scrolled = self._focused_name(), self._scrolled()
        for name in names or tuple(self._built):
            if (old := self._built.pop(name, None)) is not None:
                self._stack.removeWidget(old)
                old.hide()
                old.deleteLater()
        if self._current and self._current not in self._built:
            self.show_page(self._current)
            self._scroll_to(scrolled)
            self._focus_again(focused)

    def change_look(self, look: Look) -> None:
        """Build everything again in another language or other colours; a running session is told."""
        self._look = look
        self._rings.colour = look.palette.accent
        self._notices.change_look(look)
        focused = self._focused_name()
        old, self._sidebar = self._sidebar, self._made_sidebar()
        self._shell_row.replaceWidget(old, self._sidebar)
        old.hide()
        old.deleteLater()
        self._sidebar.mark(self._current)
        self.rebuild()
        if focused.startswith("nav-"):
            self._focus_again(focused)
        tell = getattr(self._session, "change_look", None)
        if callable(tell):
            tell(look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell when the pages are to be set larger or smaller."""
        super().resizeEvent(event)
        self._fold(self._sidebar)
        self._measure()

    def _fold(self, sidebar: Sidebar) -> None:
        """With larger letters, leave the pages the room that the smallest window gives them otherwise."""
        needed = self._look.px(SMALLEST.width())
        sidebar.fold(narrow=self._look.text_scale > 1 and self.width() < needed)

    def _measure(self) -> None:
        room = room_scale(self.width(), self.height())
        if room != self._room and self._session is None:
            self._room = room
            self.room_changed.emit()

    def session_mode(self, widget: QWidget, *, full_screen: bool = False, title: str = "kneecoach") -> None:
        """Fill the window with `widget`, and the screen with the window; the sidebar is out of reach."""
        self.leave_session()
        self._session = widget
        self._over.insertWidget(0, self._notices)  # seen in a session too
        self._whole.addWidget(widget)
        self._whole.setCurrentWidget(widget)
        self.setWindowTitle(window_title(title))
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
        if full_screen:
            self._state_before = self.windowState()
            self.setWindowState(self._state_before | Qt.WindowState.WindowFullScreen)
        widget.show()
        (widget.focusWidget() or widget).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_session(self) -> None:
        """Give the window back to the pages; the session's widget is deleted."""
        widget, self._session = self._session, None
        if widget is None:
            return
        self._whole.removeWidget(widget)
        self._beside.insertWidget(0, self._notices)
        widget.hide()
        widget.deleteLater()
        for shortcut in self._shortcuts:
            shortcut.setEnabled(True)
        if self.windowState() & Qt.WindowState.WindowFullScreen:
            self.setWindowState(self._state_before & ~Qt.WindowState.WindowFullScreen)
        self._measure()
        if self._current:
            self.show_page(self._current)
            self._sidebar.focus(self._current)

    @property
    def in_session(self) -> bool:
        """Whether a session (or the first start) has the window."""
        return self._session is not None

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def notice(self, text: str, kind: NoticeKind = "info", action: Action | None = None) -> None:
        """A banner at the top until it is closed; `action` is a button's word and what it does."""
        self._notices.add(text, kind, action)

    def withdraw(self, text: str) -> None:
        """Take a banner away."""
        self._notices.withdraw(text)

    @property
    def notice_texts(self) -> tuple[str, ...]:
        """What the banners say."""
        return self._notices.texts

    def come_to_front(self) -> None:
        """Show the window over others, as when it is started a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so; nothing is asked, since a session is kept as it stands."""
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this machine, nothing else."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the paths."""
        self.dropped.emit([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def _made_sidebar(self) -> Sidebar:
        shown = [place for place in places(self._look.words) if place.name in self._factories]
        made = Sidebar(self._look, shown)
        made.wanted.connect(self.show_page)
        self._fold(made)
        return made

    def _add_shortcuts(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        names = [place.name for place in places(self._look.words) if place.name in self._factories]
        wanted: dict[str, Callable[[], None]] = {
            f"Alt+{i}": partial(self.show_page, name) for i, name in enumerate(names, 1)
        }
        wanted |= {
            "Ctrl+Tab": partial(self._step, names, 1),
            "Ctrl+Shift+Tab": partial(self._step, names, -1),
        }
        for keys, go in wanted.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setEnabled(self._session is None)
            shortcut.activated.connect(go)
            self._shortcuts.append(shortcut)

    def _step(self, names: list[str], by: int) -> None:
        if names:
            at = names.index(self._current) if self._current in names else -by
            self.show_page(names[(at + by) % len(names)])

    def _size(self) -> None:
        room = self.screen().availableSize()
        self.setMinimumSize(SMALLEST.boundedTo(room))
        self.resize(_FIRST.boundedTo(room).expandedTo(self.minimumSize()))

    def _focused_name(self) -> str:
        """The object name of what has the focus, or of the nearest named thing it lies in."""
        widget: QWidget | None = self.focusWidget()
        while widget is not None and widget is not self:
            if widget.objectName() and not widget.objectName().startswith("qt_"):
                return widget.objectName()
            widget = widget.parentWidget()
        return ""

    def _focus_again(self, name: str) -> None:
        place: QWidget | None = self._sidebar if name.startswith("nav-") else self._stack.currentWidget()
        found = place.findChild(QWidget, name) if place is not None and name else None
        if found is None:
            return
        within = [found, *found.findChildren(QWidget)]
        taking = (each for each in within if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        next(taking, found).setFocus(Qt.FocusReason.OtherFocusReason)

    def _scrolled(self) -> int:
        area = self._stack.currentWidget()
        return area.verticalScrollBar().value() if isinstance(area, QScrollArea) else 0

    def _scroll_to(self, value: int) -> None:
        area = self._stack.currentWidget()
        content = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and content is not None and value:
            content.resize(content.width(), content.sizeHint().height())
            area.verticalScrollBar().setValue(value)
