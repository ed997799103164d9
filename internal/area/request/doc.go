// Package request keeps what is asked: requests, the services that can be asked for, the forms
// by which people outside ask, and the texts with which they are answered. A request belongs to
// the space of whoever it is for. What must always hold: its state changes by the moves of
// state.go and by nothing else, and whoever comes second is told who was first; who asked sees,
// by a link, the state, what was said to them and the promised time of an answer, and nothing
// more; of a link's secret only a digest is stored; nothing leaves the house by itself.
package request
