/** One font for all, so that a story is drawn with the same glyphs on every machine. The elements bring none. */
import '@fontsource/hanken-grotesk/400.css';
import '@fontsource/hanken-grotesk/600.css';
import '@fontsource/hanken-grotesk/700.css';
