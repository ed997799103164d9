// Package notices declares what members are told, kind by kind: what makes one, for whom it is, who
// may see it, and the words. A new kind is an entry in Kinds.
package notices
