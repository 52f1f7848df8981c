/** The three sizes that every screen must hold: wall, laptop, phone. */
export const sizes = {
  wall: { width: 1920, height: 1080 },
  desk: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
}
