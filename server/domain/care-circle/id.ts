declare const brand: unique symbol
type Branded<B extends string> = string & { readonly [brand]: B }

export type CircleId = Branded<"CircleId">
export type UserId = Branded<"UserId">
export type RelationshipId = Branded<"RelationshipId">
