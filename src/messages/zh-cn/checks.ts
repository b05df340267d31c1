import type { CheckMessages } from '../catalogue.ts';

export const checks: CheckMessages = {
  'document-present': {
    name: '找到证件',
    advice: {
      'show-document': {
        say: '把证件放进框里',
        more: '把证件平放在纯色深色桌面上，手机在正上方，让整张证件都在框里。',
      },
    },
  },
  'one-document': {
    name: '只有一份证件',
    advice: {
      'leave-one-document': {
        say: '画面里有两份证件，只留一份',
        more: '把另一张卡片或另一页拿开，桌面上只放要拍的这份证件。',
      },
    },
  },
  'one-face': {
    name: '只有一张脸',
    advice: {
      'show-face': {
        say: '把脸放进椭圆框里',
        more: '手机竖着举到眼睛的高度，离脸大约一臂远，看着手机。',
      },
      'free-lens': {
        say: '镜头好像被挡住了',
        more: '什么都看不到。把手指或手机壳从镜头上移开，再擦一擦镜头。',
      },
      'light-the-room': {
        say: '太暗了，看不到你，请开灯',
        more: '到窗边去，或打开一盏照在脸上的灯。',
      },
      'be-alone': {
        say: '画面里只能有你一个人',
        more: '镜头里还有别人。稍微转个方向，或请旁边的人让一让；身后的海报、屏幕也可能被当成人脸。',
      },
    },
  },
  'corners-inside': {
    name: '四个角都拍到',
    advice: {
      'move-left': {
        say: '左边没拍到，手机往左移',
        more: '证件的四个角都要在画面里。手机慢慢往左移，直到左边露出来。',
      },
      'move-right': {
        say: '右边没拍到，手机往右移',
        more: '证件的四个角都要在画面里。手机慢慢往右移，直到右边露出来。',
      },
      'move-up': {
        say: '上边没拍到，手机往上移',
        more: '证件的四个角都要在画面里。手机慢慢往前移，直到上边露出来。',
      },
      'move-down': {
        say: '下边没拍到，手机往下移',
        more: '证件的四个角都要在画面里。手机慢慢往自己这边移，直到下边露出来。',
      },
      'move-further': {
        say: '边缘没拍全，再远一点',
        more: '证件比画面还大。把手机慢慢抬高，直到四个角都露出来。',
      },
    },
  },
  'close-enough': {
    name: '距离够近，字看得清',
    advice: {
      'move-closer': {
        say: '再近一点',
        more: '小字要拍得够大才看得清。手机靠近一些，让证件差不多占满框。',
      },
      'move-further': {
        say: '再远一点',
        more: '太近了，镜头对不上焦。把手机抬高一些，让证件刚好在框里。',
      },
    },
  },
  'margin-around': {
    name: '四周留有空边',
    advice: {
      'move-left': {
        say: '左边留出一指宽，手机往左移',
        more: '四周都露出一点桌面，才看得出证件没有被裁掉。',
      },
      'move-right': {
        say: '右边留出一指宽，手机往右移',
        more: '四周都露出一点桌面，才看得出证件没有被裁掉。',
      },
      'move-up': {
        say: '上边留出一指宽，手机往上移',
        more: '四周都露出一点桌面，才看得出证件没有被裁掉。',
      },
      'move-down': {
        say: '下边留出一指宽，手机往下移',
        more: '四周都露出一点桌面，才看得出证件没有被裁掉。',
      },
      'move-further': {
        say: '证件四周留出一指宽',
        more: '把手机稍微抬高，让证件每一边都露出一点桌面。',
      },
    },
  },
  'facing-straight': {
    name: '从正上方拍',
    advice: {
      'lower-top-edge': {
        say: '手机别太斜，把手机上边压低一点',
        more: '证件的上边看起来小了。手机放平，正对证件中间。',
      },
      'lower-bottom-edge': {
        say: '手机别太斜，把手机下边压低一点',
        more: '证件的下边看起来小了。手机放平，正对证件中间。',
      },
      'lower-left-edge': {
        say: '手机别太斜，把手机左边压低一点',
        more: '证件的左边看起来小了。手机放平，正对证件中间。',
      },
      'lower-right-edge': {
        say: '手机别太斜，把手机右边压低一点',
        more: '证件的右边看起来小了。手机放平，正对证件中间。',
      },
      'hold-flat': {
        say: '手机放平，正对证件',
        more: '证件平放在桌上，手机和桌面保持平行，对准证件正中间。',
      },
    },
  },
  'right-kind': {
    name: '与所选证件相符',
    advice: {
      'show-chosen-kind': {
        say: '看起来不是你选的证件',
        more: '长宽比例对不上。请只放要拍的那一面，或返回重新选择证件类型。',
      },
    },
  },
  'face-distance': {
    name: '远近合适',
    advice: {
      'move-closer': {
        say: '再近一点',
        more: '把手机拿近一些，让脸占满大半个椭圆框。',
      },
      'move-further': {
        say: '再远一点',
        more: '手臂再伸出去一点，让整个头都在椭圆框里。',
      },
    },
  },
  'face-centred': {
    name: '脸在正中间',
    advice: {
      'move-left': {
        say: '手机稍微往左',
        more: '你的脸偏左了。手机往左跟过去，直到脸在框中间。',
      },
      'move-right': {
        say: '手机稍微往右',
        more: '你的脸偏右了。手机往右跟过去，直到脸在框中间。',
      },
      'move-up': {
        say: '手机稍微往上',
        more: '把手机举高一点，直到脸在框中间。和眼睛一样高最好。',
      },
      'move-down': {
        say: '手机稍微往下',
        more: '把手机放低一点，直到脸在框中间。',
      },
    },
  },
  'shoulders-visible': {
    name: '能拍到肩膀',
    advice: {
      'show-shoulders': {
        say: '再远一点，露出肩膀',
        more: '手臂伸出去一点，或把手机放低一点，脖子和肩膀也要在画面里。',
      },
    },
  },
  'at-eye-height': {
    name: '手机与眼睛一样高',
    advice: {
      'raise-phone': {
        say: '手机举高一点',
        more: '镜头在从下往上拍。把手机举到和眼睛一样高。',
      },
      'lower-phone': {
        say: '手机放低一点',
        more: '镜头在从上往下拍。把手机放到和眼睛一样高。',
      },
    },
  },
  'facing-camera': {
    name: '正对镜头',
    advice: {
      'turn-left': {
        say: '头稍微往左转',
        more: '你的脸偏向右边了。让鼻尖正对镜头。',
      },
      'turn-right': {
        say: '头稍微往右转',
        more: '你的脸偏向左边了。让鼻尖正对镜头。',
      },
      'chin-up': {
        say: '下巴抬高一点',
        more: '你在低头。把手机举到眼睛的高度，平视镜头。',
      },
      'chin-down': {
        say: '下巴放低一点',
        more: '你在仰头。把手机放到眼睛的高度，平视镜头。',
      },
      'hold-phone-upright': {
        say: '把手机竖直拿正',
        more: '画面是横的或倒的。转动手机，让上边朝上。',
      },
      'straighten-to-left': {
        say: '头摆正，稍微往左',
        more: '你的头歪向右肩了。头和手机都摆正。',
      },
      'straighten-to-right': {
        say: '头摆正，稍微往右',
        more: '你的头歪向左肩了。头和手机都摆正。',
      },
    },
  },
  'glasses-off': {
    name: '没有戴眼镜',
    advice: {
      'take-glasses-off': {
        say: '请摘下眼镜',
        more: '镜框和反光会挡住眼睛。拍照时先把眼镜摘下来放一边。',
      },
      'take-mirroring-glasses-off': {
        say: '眼镜在反光，请摘下来',
        more: '反光会挡住眼睛。如果离不开眼镜，就换个方向，直到镜片里看不到灯或窗户。',
      },
      'take-sunglasses-off': {
        say: '请摘下深色眼镜',
        more: '深色镜片后面看不到眼睛，拍照时请先摘下来。',
      },
    },
  },
  'hat-off': {
    name: '没有戴帽子',
    advice: {
      'take-hat-off': {
        say: '请摘下帽子或兜帽',
        more: '额头和脸的轮廓要露出来。拍照时先把帽子摘下，或把兜帽放下。',
      },
      'show-face-edge': {
        say: '整张脸都露出来了吗？',
        more: '如果因宗教或健康原因戴头巾，可以不摘，只要从下巴到额头、左右脸侧都露出来就好。',
      },
    },
  },
  'headphones-off': {
    name: '没有戴耳机',
    advice: {
      'take-headphones-off': {
        say: '请摘下耳机',
        more: '耳朵和头的轮廓要露出来。拍照时先把耳机摘下来放一边。',
      },
    },
  },
  'face-uncovered': {
    name: '脸上没有遮挡',
    advice: {
      'uncover-face': {
        say: '脸被挡住了，请把遮挡物拿开',
        more: '鼻子、嘴巴和下巴都要露出来。拍照时先把口罩或围巾拉下来。',
      },
      'move-hand-away': {
        say: '手挡住脸了，请把手放下',
        more: '鼻子、嘴巴和下巴前面不要有东西。把手放下，或换另一只手拿手机。',
      },
    },
  },
  'eyes-open': {
    name: '睁开眼睛',
    advice: {
      'open-eyes': {
        say: '睁开双眼',
        more: '两只眼睛都睁开，看着镜头。光线刺眼的话，稍微转开一点。',
      },
    },
  },
  'eyes-on-camera': {
    name: '看着镜头',
    advice: {
      'look-into-camera': {
        say: '眼睛看镜头',
        more: '看手机上边的小圆镜头，别看屏幕里的自己。',
      },
    },
  },
  'neutral-face': {
    name: '表情自然',
    advice: {
      'relax-face': {
        say: '放松，先不要笑，自然一点',
        more: '表情平静自然，最容易和证件上的照片对得上。',
      },
      'lower-brows': {
        say: '额头放松，眉毛别抬',
        more: '眉毛抬起来，脸会变样。呼一口气，额头放松就好。',
      },
      'relax-brows': {
        say: '眉头放松，别皱眉',
        more: '眉心舒展开。光线刺眼的话，稍微转开一点。',
      },
      'close-mouth': {
        say: '放松，闭上嘴，自然一点',
        more: '嘴唇轻轻合上，脸放松就好。',
      },
    },
  },
  'enough-light': {
    name: '光线充足',
    advice: {
      'find-light': {
        say: '太暗了，转向窗户或灯光',
        more: '靠近窗户，或打开一盏灯。画面上有手电筒按钮的话，也可以试试。',
      },
      'light-your-face': {
        say: '脸太暗了，转向窗户或灯光',
        more: '让光照在脸上：面对窗户或灯站好。',
      },
    },
  },
  'not-backlit': {
    name: '光从正面来',
    advice: {
      'turn-around': {
        say: '光在你背后，请转个方向',
        more: '背后的窗户太亮，脸就会变暗。转个身，让窗户在你面前。',
      },
    },
  },
  'not-too-bright': {
    name: '没有过曝',
    advice: {
      'soften-light': {
        say: '太亮了，避开强光',
        more: '字被照得发白，看不清了。避开阳光直射，离灯远一点，或关掉手电筒。',
      },
      'leave-glaring-light': {
        say: '太亮了，稍微避开强光',
        more: '强光把脸照得发白。到阴凉处，或离灯远一点。',
      },
    },
  },
  'even-light': {
    name: '光线均匀',
    advice: {
      'even-out-light': {
        say: '有一边偏暗，换个方向让光照均匀',
        more: '人和证件一起转向灯或窗户，别让自己的影子落在证件上。',
      },
      'turn-from-light-left': {
        say: '光从左边来，换个方向让光照均匀',
        more: '人和证件一起转个方向，或离灯和窗户远一点，别让自己的影子落在证件上。',
      },
      'turn-from-light-right': {
        say: '光从右边来，换个方向让光照均匀',
        more: '人和证件一起转个方向，或离灯和窗户远一点，别让自己的影子落在证件上。',
      },
      'turn-from-light-top': {
        say: '光从上边来，换个方向让光照均匀',
        more: '人和证件一起转个方向，或离灯和窗户远一点，别让自己的影子落在证件上。',
      },
      'turn-from-light-bottom': {
        say: '光从下边来，换个方向让光照均匀',
        more: '人和证件一起转个方向，或离灯和窗户远一点，别让自己的影子落在证件上。',
      },
      'turn-to-light-left': {
        say: '半边脸太暗，稍微往左转向光源',
        more: '身体和手机一起转，直到两边脸一样亮。',
      },
      'turn-to-light-right': {
        say: '半边脸太暗，稍微往右转向光源',
        more: '身体和手机一起转，直到两边脸一样亮。',
      },
    },
  },
  'no-glare': {
    name: '没有反光',
    advice: {
      'lift-top-edge': {
        say: '上边有反光，把证件上边稍微抬起来',
        more: '证件背着灯光斜一点，就照不出灯了。离灯远一点也行。',
      },
      'lift-bottom-edge': {
        say: '下边有反光，把证件下边稍微抬起来',
        more: '证件背着灯光斜一点，就照不出灯了。离灯远一点也行。',
      },
      'lift-left-edge': {
        say: '左边有反光，把证件左边稍微抬起来',
        more: '证件背着灯光斜一点，就照不出灯了。离灯远一点也行。',
      },
      'lift-right-edge': {
        say: '右边有反光，把证件右边稍微抬起来',
        more: '证件背着灯光斜一点，就照不出灯了。离灯远一点也行。',
      },
      'turn-from-lamp': {
        say: '有反光，把证件稍微转开灯光',
        more: '手电筒开着的话先关掉，或换到没有灯直照证件的地方。',
      },
    },
  },
  'no-shadow': {
    name: '没有阴影',
    advice: {
      'clear-shadow-left': {
        say: '左侧有阴影，请别挡住光线',
        more: '手或手机挡住了照到证件左侧的光。换个方向，让光从另一侧照过来，或者往后退一点。',
      },
      'clear-shadow-right': {
        say: '右侧有阴影，请别挡住光线',
        more: '手或手机挡住了照到证件右侧的光。换个方向，让光从另一侧照过来，或者往后退一点。',
      },
      'clear-shadow-top': {
        say: '上方有阴影，请别挡住光线',
        more: '手或手机挡住了照到证件上方的光。换个方向，让光从另一侧照过来，或者往后退一点。',
      },
      'clear-shadow-bottom': {
        say: '下方有阴影，请别挡住光线',
        more: '手或手机挡住了照到证件下方的光。换个方向，让光从另一侧照过来，或者往后退一点。',
      },
    },
  },
  uncovered: {
    name: '没有遮挡',
    advice: {
      'free-left-edge': {
        say: '左边被挡住了，请移开手指',
        more: '把证件平放在桌上，手松开，四条边和所有文字都要露出来。',
      },
      'free-right-edge': {
        say: '右边被挡住了，请移开手指',
        more: '把证件平放在桌上，手松开，四条边和所有文字都要露出来。',
      },
      'free-top-edge': {
        say: '上边被挡住了，请移开手指',
        more: '把证件平放在桌上，手松开，四条边和所有文字都要露出来。',
      },
      'free-bottom-edge': {
        say: '下边被挡住了，请移开手指',
        more: '把证件平放在桌上，手松开，四条边和所有文字都要露出来。',
      },
      'uncover-document': {
        say: '证件上有东西遮挡，请拿开',
        more: '标签、便条或带子会挡住要核对的内容，证件上什么都别放。',
      },
    },
  },
  original: {
    name: '证件原件',
    advice: {
      'show-document-itself': {
        say: '看起来像屏幕或复印件，请拍证件原件',
        more: '翻拍屏幕或打印件，照片里会有细纹或网点。请把原件放在桌上直接拍。',
      },
    },
  },
  'right-way-up': {
    name: '方向正确',
    advice: {
      'turn-around': {
        say: '证件上下颠倒了，请转过来',
        more: '有几行字母和箭头的一边应该在下面。',
      },
    },
  },
  'in-colour': {
    name: '彩色原件',
    advice: {
      'show-colour-original': {
        say: '看起来是黑白的，请用原件',
        more: '复印件或黑白打印件一般不会被接受。请把证件原件放在桌上拍。',
      },
    },
  },
  'natural-colour': {
    name: '颜色自然',
    advice: {
      'find-white-light': {
        say: '脸上有彩色的光，换到白光下',
        more: '关掉彩灯或电视，或者到窗边：自然光下肤色最真实。',
      },
    },
  },
  'no-flicker': {
    name: '光线稳定',
    advice: {
      'leave-flickering-light': {
        say: '灯光在闪，换个地方试试',
        more: '有些灯和屏幕在镜头里会闪。自然光或换一盏灯就好了。',
      },
    },
  },
  'plain-background': {
    name: '背景干净',
    advice: {
      'use-plain-table': {
        say: '把证件放在纯色深色的桌面上',
        more: '把旁边的杂物拿开。深色桌面、文件夹或书的封面都可以。',
      },
      'use-contrasting-table': {
        say: '换个颜色反差大的桌面',
        more: '证件和桌面颜色太接近，边缘看不清。换深色桌面、文件夹或书的封面垫在下面。',
      },
      'hide-other-face': {
        say: '你身后还有一张脸',
        more: '可能是海报、屏幕或别的人。转个方向，让身后只有墙。',
      },
      'find-other-wall': {
        say: '换一面颜色不同的墙',
        more: '身后的墙和肤色太接近，脸的边缘看不清。',
      },
      'find-plain-wall': {
        say: '换个干净一点的背景',
        more: '站到一面素墙或关着的门前，身后别有太多东西。',
      },
    },
  },
  steady: {
    name: '拿得稳',
    advice: {
      'hold-still': {
        say: '拿稳，别动',
        more: '手肘撑在桌上或贴着身体，慢慢呼一口气。',
      },
    },
  },
  sharp: {
    name: '画面清晰',
    advice: {
      'hold-still-to-focus': {
        say: '有点模糊，拿稳等镜头对焦',
        more: '手机稍微抬高，等一会儿：太近了镜头对不上焦。擦一擦镜头也有帮助。',
      },
      'hold-phone-still': {
        say: '手抖拍糊了，把手机拿稳',
        more: '胳膊肘撑在桌上，呼一口气再拍。光线亮一些，拍得更快。',
      },
      'hold-face-still': {
        say: '有点模糊，拿稳别动',
        more: '擦一擦镜头，手臂伸远一点，手机和头都别动。光线亮一些也有帮助。',
      },
    },
  },
  'document-held': {
    name: '证件在脸旁',
    advice: {
      'hold-up-document': {
        say: '把证件举到下巴下方',
        more: '用空着的手捏住证件一边，竖直面对镜头，放进椭圆下面的框里。',
      },
    },
  },
  'document-whole': {
    name: '证件完整入镜',
    advice: {
      'document-to-left': {
        say: '证件往你的左边移一点',
        more: '有一边出了画面。四个角都要看得到。',
      },
      'document-to-right': {
        say: '证件往你的右边移一点',
        more: '有一边出了画面。四个角都要看得到。',
      },
      'document-higher': {
        say: '证件举高一点',
        more: '下边出了画面。四个角都要看得到。',
      },
      'document-lower': {
        say: '证件放低一点',
        more: '上边出了画面。四个角都要看得到。',
      },
      'document-further': {
        say: '证件往自己这边收一点',
        more: '离镜头太近，画面里放不下。四个角都要看得到。',
      },
    },
  },
  'document-near': {
    name: '证件够近、看得清',
    advice: {
      'document-closer': {
        say: '把证件往镜头靠近一些',
        more: '脸不用动，把拿证件的手往前伸，直到证件填满椭圆下面的框。',
      },
      'document-further': {
        say: '证件往回收一点',
        more: '太近会挡住你，镜头也对不上焦。往胸前收一点。',
      },
    },
  },
  'document-off-face': {
    name: '证件没有挡住脸',
    advice: {
      'document-lower': {
        say: '证件挡住脸了，放低一点',
        more: '举在下巴下面。整张脸都要露出来。',
      },
      'document-to-left': {
        say: '证件挡住脸了，往你的左边移',
        more: '举在脸旁边或下巴下面，让整张脸露出来。',
      },
      'document-to-right': {
        say: '证件挡住脸了，往你的右边移',
        more: '举在脸旁边或下巴下面，让整张脸露出来。',
      },
    },
  },
  'document-held-free': {
    name: '手指没有挡住证件',
    advice: {
      'fingers-to-edge': {
        say: '只捏住证件的边缘',
        more: '手指挡住了一部分。用拇指和食指捏住一个角，避开照片和文字。',
      },
    },
  },
  'document-without-glare': {
    name: '证件没有反光',
    advice: {
      'tilt-document': {
        say: '证件有反光，稍微斜一下',
        more: '让证件上边慢慢往前或往后倾，直到亮斑移开。',
      },
    },
  },
  'document-legible': {
    name: '证件字迹清楚',
    advice: {
      'hold-document-still': {
        say: '证件有点糊，拿稳不动',
        more: '手肘贴住身体，停一下，等镜头对好焦。',
      },
    },
  },
};
