// Pointer, wheel and touch on the drawing, turned into moves of the window. One finger or the held mouse button moves it
// sideways, two fingers or the wheel with Ctrl zoom; moving up and down is left to the page.

export interface Gestured {
  /** Moves the window by so many CSS pixels. */
  panBy(pixels: number): void;
  /** Makes the window `factor` times as long around a place, in CSS pixels from the left edge of the element. */
  zoomAt(factor: number, x: number): void;
  /** The pointer is at a place, or has left. */
  point(at: { x: number; y: number } | null): void;
  choose(at: { x: number; y: number }): void;
}

/** Movement from which on a press is no click any more, in CSS pixels. */
const DRAG = 4;
/** How much a notch of a wheel zooms: the usual 100 pixels make it a third longer. */
const WHEEL_ZOOM = 0.003;

/** Listens on `element` until the returned function is called. */
export function listen(element: HTMLElement, gestured: Gestured): () => void {
  const down = new Map<number, { x: number; y: number }>();
  let dragged = false;
  let pressed = { x: 0, y: 0 };

  const place = (event: MouseEvent) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const spread = () => {
    const [a, b] = [...down.values()];
    return a === undefined || b === undefined
      ? null
      : { apart: Math.abs(a.x - b.x), middle: (a.x + b.x) / 2 };
  };

  const onDown = (event: PointerEvent) => {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    const at = place(event);
    if (down.size === 0) {
      dragged = false;
      pressed = at;
    } else {
      dragged = true;
    }
    down.set(event.pointerId, at);
  };

  const onMove = (event: PointerEvent) => {
    const at = place(event);
    const before = down.get(event.pointerId);
    if (before === undefined) {
      gestured.point(at);
      return;
    }
    if (!dragged && Math.abs(at.x - pressed.x) < DRAG) return;
    if (!dragged) {
      dragged = true;
      element.setPointerCapture(event.pointerId);
    }
    const was = spread();
    down.set(event.pointerId, at);
    const now = spread();
    if (was === null || now === null) {
      gestured.panBy(before.x - at.x);
      return;
    }
    gestured.panBy(was.middle - now.middle);
    if (was.apart > DRAG && now.apart > DRAG) gestured.zoomAt(was.apart / now.apart, now.middle);
  };

  const onUp = (event: PointerEvent) => {
    if (!down.delete(event.pointerId)) return;
    if (!dragged && event.type === "pointerup") gestured.choose(place(event));
  };

  const onLeave = () => gestured.point(null);

  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      gestured.zoomAt(Math.exp(event.deltaY * WHEEL_ZOOM), place(event).x);
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
    event.preventDefault();
    gestured.panBy(sideways);
  };

  const onDouble = (event: MouseEvent) => gestured.zoomAt(0.5, place(event).x);

  element.addEventListener("pointerdown", onDown);
  element.addEventListener("pointermove", onMove);
  element.addEventListener("pointerup", onUp);
  element.addEventListener("pointercancel", onUp);
  element.addEventListener("pointerleave", onLeave);
  element.addEventListener("wheel", onWheel, { passive: false });
  element.addEventListener("dblclick", onDouble);
  return () => {
    element.removeEventListener("pointerdown", onDown);
    element.removeEventListener("pointermove", onMove);
    element.removeEventListener("pointerup", onUp);
    element.removeEventListener("pointercancel", onUp);
    element.removeEventListener("pointerleave", onLeave);
    element.removeEventListener("wheel", onWheel);
    element.removeEventListener("dblclick", onDouble);
  };
}
