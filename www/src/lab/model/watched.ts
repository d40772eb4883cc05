// A record of whose changes somebody wants to hear.

/** The record itself, except that `changed` is called whenever a field gets another value. */
export function watched<Fields extends object>(fields: Fields, changed: () => void): Fields {
  return new Proxy(fields, {
    set(target, name, value) {
      const before = Reflect.get(target, name);
      Reflect.set(target, name, value);
      if (!Object.is(before, value)) changed();
      return true;
    },
  });
}
