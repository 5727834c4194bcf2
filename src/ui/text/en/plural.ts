/** "1 store", "2 stores". */
export function stores(count: number): string {
  return count === 1 ? '1 store' : `${count} stores`
}

/** "1 order", "2 orders". */
export function orders(count: number): string {
  return count === 1 ? '1 order' : `${count} orders`
}

/** "1 box", "2 boxes". */
export function boxes(count: number): string {
  return count === 1 ? '1 box' : `${count} boxes`
}
