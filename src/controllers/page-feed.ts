/** The feed of elements that name none: `data-src` of the script tag. Empty, it is the network released with this version. */
export const pageFeed: { url?: string | undefined } = {};
