// Package slot finds times at which people can meet: those whose calendars the actor
// sees, by what is in them, where they are and when they work, and others by what
// they said. It stores nothing: it composes what other areas know through interfaces
// it declares, and leaves the reckoning to core/free. What must always hold: nothing
// of a calendar is told that the actor may not see (who may only know that time is
// taken reads "busy"), whoever can't be seen answers like nobody, and a slot that is
// offered is free for everybody who is required.
package slot
