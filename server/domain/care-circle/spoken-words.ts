/** Short, everyday, hard to mishear, and saying nothing. */
const words =
  "amber apple april arrow autumn badge baker balcony bamboo banana barley basket beacon bench berry birch biscuit blanket blossom boat bottle branch bread breeze brick bridge brook bucket butter button cabin candle canoe carpet carrot castle cedar chalk cherry chestnut circle clover cloud coast cocoa comet copper coral corner cotton cricket crystal curtain cushion daisy dawn desert diamond dolphin donkey dragon drum eagle early easel echo elbow ember engine evening falcon feather fennel fern field finch flagon flute forest fossil fountain garden garlic ginger glacier glove goblet granite grape gravel guitar hammer harbour harvest hazel heather hedge helmet heron hill honey horizon island ivory jacket jasmine jigsaw jungle kettle kitchen ladder lagoon lantern laurel lemon lentil letter library lilac linen lobster lotus magnet mango maple marble market meadow melon mirror mitten morning mountain muffin mustard napkin nectar needle nettle nutmeg oasis oatmeal ocean olive onion orange orchard otter oyster paddle paper parcel parrot pasture pebble pencil pepper piano picnic pigeon pillow pine planet plum pocket pond poplar potato prairie puddle pumpkin quarry quilt rabbit radish rainbow raven ribbon river robin rocket rosemary saddle saffron sail salad sandal scarf seagull shadow shell shovel silver sister slipper snow spinach spoon spruce squirrel stable star stone summer sunset swallow table tailor teapot temple thimble thistle thunder ticket tiger timber tomato torch tower train tulip tunnel turnip turtle valley vanilla velvet violet violin walnut water wheat willow window winter wizard yellow zebra".split(
    " ",
  )

/** Three different words to be told in person, drawn with the given dice: `draw(n)` gives 0 to n - 1. */
export function threeWords(draw: (below: number) => number): [string, string, string] {
  const left = [...words]
  const next = () => left.splice(draw(left.length), 1)[0] ?? ""
  return [next(), next(), next()]
}

/** How they are compared: however they were typed. */
export const spoken = (said: readonly string[]): string =>
  said.map((word) => word.trim().toLowerCase()).join(" ")
