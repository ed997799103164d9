// Package listings joins the lists of all kinds (area/listing) to what they need of other areas: the
// names of what their cells hold, the fields of one's own, and the views that are saved of them.
package listings
