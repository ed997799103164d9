// Package telling keeps what people concerned by meetings have not been told yet. It
// stores what each of them knows, never a list of messages: what is still to be
// told is the difference between that and what stands now. So changes before the
// telling are one message, moving back leaves nothing to tell, and no way of
// changing a meeting can forget anybody, because the journal itself says that it
// changed. What must always hold: nothing leaves the house from here; who may
// not see a meeting whole learns of nobody to tell; what came in by a file or a
// subscription as it stands was told by whoever sent it.
package telling
