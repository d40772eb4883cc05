// What to call the browser in a report.

interface Brand {
  brand: string;
  version: string;
}

/** Name and major version, e.g. `Firefox 153`, from what the browser says of itself. */
export function hostName(navigator: { userAgent: string; userAgentData?: { brands: Brand[] } }): string {
  // Brands hold a made-up one to keep pages from relying on their order.
  const brand = navigator.userAgentData?.brands.find(({ brand }) => !/not.*brand/i.test(brand));
  if (brand) return `${brand.brand} ${brand.version}`;
  const agent = navigator.userAgent;
  const firefox = /Firefox\/(\d+)/.exec(agent);
  if (firefox) return `Firefox ${firefox[1]}`;
  const safari = /Version\/([\d.]+).*Safari/.exec(agent);
  if (safari) return `Safari ${safari[1]}`;
  const chrome = /Chrome\/(\d+)/.exec(agent);
  return chrome ? `Chrome ${chrome[1]}` : "an unknown browser";
}
