/** Kilometres between two positions a few hundred kilometres apart at most: the Earth taken as flat between them. */
export function distanceKm(a, b) {
  const north = b.lat - a.lat;
  const east = (b.lon - a.lon) * Math.cos(((a.lat + b.lat) * Math.PI) / 360);
  return Math.hypot(north, east) * KM_PER_DEGREE;
}

const KM_PER_DEGREE = 111.2;
