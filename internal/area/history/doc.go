// Package history tells what happened to a record, takes acts back, and shows what
// is in the trash, over all kinds. It knows no kind: each says who may see a
// record, what a change was in words, and how to reverse one. What must always
// hold: nobody reads in the past what they may not read now, and changes of a
// record while it was private stay hidden from those who don't see private records.
package history
