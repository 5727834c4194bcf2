/* Registered where the shopper changed something: the consent script waits for the settings there. */
self.untickHold = true
